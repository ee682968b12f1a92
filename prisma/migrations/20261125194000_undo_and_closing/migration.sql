-- What an act on a plan in checking does to these rows can be undone with it (docs/decisions: undo).
CREATE TRIGGER plan_act_note AFTER INSERT OR UPDATE OR DELETE ON duty_detail FOR EACH ROW EXECUTE FUNCTION plan_act_note('duty', 'duty_id', 'duty_id');
CREATE TRIGGER plan_act_note AFTER INSERT OR UPDATE OR DELETE ON duty_element FOR EACH ROW EXECUTE FUNCTION plan_act_note('duty', 'duty_id', 'id');
CREATE TRIGGER plan_act_note AFTER INSERT OR UPDATE OR DELETE ON duty_part FOR EACH ROW EXECUTE FUNCTION plan_act_note('duty', 'duty_id', 'duty_id', 'body_id');
CREATE TRIGGER plan_act_note AFTER INSERT OR UPDATE OR DELETE ON rollover_link FOR EACH ROW EXECUTE FUNCTION plan_act_note('duty', 'duty_id', 'duty_id', 'last_duty_id');

-- A closed plan is read-only in these tables too.
CREATE TRIGGER duty_detail_closed_plan BEFORE INSERT OR UPDATE OR DELETE ON duty_detail FOR EACH ROW EXECUTE FUNCTION guard_closed_by_duty();
CREATE TRIGGER duty_element_closed_plan BEFORE INSERT OR UPDATE OR DELETE ON duty_element FOR EACH ROW EXECUTE FUNCTION guard_closed_by_duty();
CREATE TRIGGER duty_part_closed_plan BEFORE INSERT OR UPDATE OR DELETE ON duty_part FOR EACH ROW EXECUTE FUNCTION guard_closed_by_duty();
CREATE TRIGGER basis_link_closed_plan BEFORE INSERT OR UPDATE OR DELETE ON basis_link FOR EACH ROW EXECUTE FUNCTION guard_closed_by_duty();
CREATE TRIGGER plan_upstream_closed_plan BEFORE INSERT OR UPDATE OR DELETE ON plan_upstream FOR EACH ROW EXECUTE FUNCTION guard_closed_plan();
CREATE TRIGGER basis_waiver_closed_plan BEFORE INSERT OR UPDATE OR DELETE ON basis_waiver FOR EACH ROW EXECUTE FUNCTION guard_closed_plan();
CREATE TRIGGER consultation_closed_plan BEFORE INSERT OR UPDATE OR DELETE ON consultation FOR EACH ROW EXECUTE FUNCTION guard_closed_plan();
CREATE TRIGGER element_tick_closed_plan BEFORE INSERT OR UPDATE OR DELETE ON element_tick FOR EACH ROW EXECUTE FUNCTION guard_closed_by_obligation();
CREATE TRIGGER occasion_closed_plan BEFORE INSERT OR UPDATE OR DELETE ON occasion FOR EACH ROW EXECUTE FUNCTION guard_closed_by_obligation();
CREATE FUNCTION guard_closed_by_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refuse_closed_plan((SELECT plan_id FROM task WHERE id = coalesce(NEW.task_id, OLD.task_id)));
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER joining_closed_plan BEFORE INSERT OR UPDATE OR DELETE ON joining FOR EACH ROW EXECUTE FUNCTION guard_closed_by_task();
