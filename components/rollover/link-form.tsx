'use client';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { InlineError } from '@/components/ui/inline-error';
import { linkDutiesAction } from '@/lib/rollover/server/actions';
import { errorsOf, IDLE } from '@/lib/shared/form-state';

/** Puts a new duty together with one of last year, chosen from a list. */
export function LinkForm({
  years,
  choices,
  number,
}: {
  years: { planId: string; lastPlanId: string; dutyId: string };
  choices: readonly { id: string; label: string }[];
  number: number;
}) {
  const [state, action] = useActionState(linkDutiesAction, IDLE);
  const [error] = errorsOf(state);
  return (
    <form action={action} className="year-link">
      {Object.entries({ ...years, word: 'together' }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="vh" htmlFor={`last-of-${years.dutyId}`}>
        第 {number} 条对应上年哪一条
      </label>
      <select id={`last-of-${years.dutyId}`} name="lastDutyId" className="in sm" defaultValue="">
        <option value="">对应上年的…</option>
        {choices.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <Button type="submit" size="small">
        对上
      </Button>
      {error && <InlineError title={error.message} />}
    </form>
  );
}
