-- What an act on a plan in checking does to these rows can be undone with it (docs/decisions: undo).
CREATE TRIGGER plan_act_note AFTER INSERT OR UPDATE OR DELETE ON duty_detail FOR EACH ROW EXECUTE FUNCTION plan_act_note('duty', 'duty_id', 'duty_id');
CREATE TRIGGER plan_act_note AFTER INSERT OR UPDATE OR DELETE ON duty_element FOR EACH ROW EXECUTE FUNCTION plan_act_note('duty', 'duty_id', 'id');
CREATE TRIGGER plan_act_note AFTER INSERT OR UPDATE OR DELETE ON duty_part FOR EACH ROW EXECUTE FUNCTION plan_act_note('duty', 'duty_id', 'duty_id', 'body_id');
CREATE TRIGGER plan_act_note AFTER INSERT OR UPDATE OR DELETE ON rollover_link FOR EACH ROW EXECUTE FUNCTION plan_act_note('duty', 'duty_id', 'duty_id', 'last_duty_id');
