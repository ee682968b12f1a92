'use client';
import { useActionState } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Flash } from '@/components/ui/flash';
import { SubmitButton } from '@/components/ui/submit-button';
import { comparePlansAction } from '@/lib/rollover/server/actions';
import { errorsOf, IDLE } from '@/lib/shared/form-state';

type Earlier = { id: string; year: number; title: string };

/** Which earlier plan to lay beside this one; comparing again keeps what was corrected by hand. */
export function CompareForm({
  planId,
  earlier,
  compared,
}: {
  planId: string;
  earlier: readonly Earlier[];
  compared: string | null;
}) {
  const [state, action] = useActionState(comparePlansAction, IDLE);
  if (earlier.length === 0) return <EmptyState title="没有更早的要点">下达过上一年的要点才能对照。</EmptyState>;
  return (
    <form action={action} className="pair-form" aria-label="对照哪一年">
      <input type="hidden" name="planId" value={planId} />
      <ErrorSummary errors={errorsOf(state)} />
      <label htmlFor="previous-plan">和哪一份对照</label>
      <select id="previous-plan" className="in" name="previousPlanId" defaultValue={compared ?? earlier[0]?.id}>
        {earlier.map(({ id, year, title }) => (
          <option key={id} value={id}>
            {year}年度 {title}
          </option>
        ))}
      </select>
      <SubmitButton look={compared ? 'plain' : 'primary'} busyLabel="正在对照…">
        {compared ? '重新对照' : '对照'}
      </SubmitButton>
      {state.status === 'done' && <Flash key={JSON.stringify(state)} message={state.message} />}
    </form>
  );
}
