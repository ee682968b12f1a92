'use client';
import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { SubmitButton } from '@/components/ui/submit-button';
import { type Duty, liveDuties } from '@/lib/plan/checked-plan';
import type { Rollover } from '@/lib/rollover/rollover';
import { correctLinksAction } from '@/lib/rollover/server/actions';
import { errorsOf, IDLE } from '@/lib/shared/form-state';

/** Where a duty comes from, by hand: none, one or several of last year's. */
export function LinksForm({
  rollover,
  duty,
  name,
}: {
  rollover: Pick<Rollover, 'plan' | 'previous' | 'version' | 'links'>;
  duty: Pick<Duty, 'id'>;
  name: string;
}) {
  const [state, action] = useActionState(correctLinksAction, IDLE);
  const chosen = rollover.links.filter(({ dutyId }) => dutyId === duty.id).map(({ previousDutyId }) => previousDutyId);
  return (
    <details>
      <summary className="lk f12">对应得不对</summary>
      <form action={action} className="pair-form" aria-label={`${name}对应上年哪几条`}>
        <input type="hidden" name="planId" value={rollover.plan.id} />
        <input type="hidden" name="version" value={rollover.version} />
        <input type="hidden" name="dutyId" value={duty.id} />
        <ErrorSummary errors={errorsOf(state)} />
        <select
          className="in"
          name="previous"
          multiple
          size={6}
          defaultValue={chosen}
          aria-label={`${name}对应上年的任务，可以选几条，不选就是新增`}
        >
          {liveDuties(rollover.previous).map(({ id, text, taskNumber }) => (
            <option key={id} value={id}>
              {taskNumber ? `${taskNumber}　` : ''}
              {text.slice(0, 40)}
            </option>
          ))}
        </select>
        <SubmitButton look="plain" size="small" busyLabel="正在改…">
          改成这样
        </SubmitButton>
      </form>
    </details>
  );
}
