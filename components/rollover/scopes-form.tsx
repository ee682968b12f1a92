'use client';
import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Flash } from '@/components/ui/flash';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Expansion } from '@/lib/plan/checked-plan';
import { takeScopesAction } from '@/lib/rollover/server/actions';
import { errorsOf, IDLE } from '@/lib/shared/form-state';

/** Collective names the new plan uses again, with the bodies behind them last year. */
export function ScopesForm({ planId, scopes }: { planId: string; scopes: readonly Expansion[] }) {
  const [state, action] = useActionState(takeScopesAction, IDLE);
  return (
    <form action={action} aria-label="沿用统称的单位名单">
      <input type="hidden" name="planId" value={planId} />
      <ErrorSummary errors={errorsOf(state)} />
      <fieldset>
        <legend>统称还没有定名单，上年是这样定的</legend>
        {scopes.map(({ name, bodyIds }) => (
          <label key={name} className="mr-4">
            <input type="checkbox" name="names" value={name} defaultChecked /> “{name}”，
            {bodyIds.length > 0 ? `${bodyIds.length} 个单位` : '不另派单位'}
          </label>
        ))}
      </fieldset>
      <SubmitButton look="plain" size="small" busyLabel="正在沿用…">
        沿用名单
      </SubmitButton>
      {state.status === 'done' && <Flash key={JSON.stringify(state)} message={state.message} />}
    </form>
  );
}
