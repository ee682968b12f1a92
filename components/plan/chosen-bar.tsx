import { ActButton } from './act-button';

/** What can be done with the ticked rows. Without scripts it always stands; with them only while a row is ticked. */
export function ChosenBar() {
  return (
    <section className="chosen-bar" aria-label="勾选的任务">
      <span className="chosen-count">勾选的</span>
      <ActButton act="confirm-chosen" look="primary">
        一起确认勾选的
      </ActButton>
      <ActButton act="drop-chosen">一起移除勾选的</ActButton>
    </section>
  );
}
