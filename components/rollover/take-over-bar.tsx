'use client';
import { useActionState } from 'react';
import { ConfirmSubmit } from '@/components/ui/confirm-submit';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Flash } from '@/components/ui/flash';
import { SubmitButton } from '@/components/ui/submit-button';
import { takeOverAllAction, takeOverNamesAction } from '@/lib/rollover/server/actions';
import { errorsOf, IDLE } from '@/lib/shared/form-state';

/** Everything last year offers, in one press each; both say to how many things it happens. */
export function TakeOverBar({
  planId,
  lastPlanId,
  version,
  offers,
  names,
}: {
  planId: string;
  lastPlanId: string;
  version: number;
  offers: number;
  /** Collective names still open here that last year's plan had settled. */
  names: readonly string[];
}) {
  const [all, takeAll] = useActionState(takeOverAllAction, IDLE);
  const [settled, takeNames] = useActionState(takeOverNamesAction, IDLE);
  const said = [all, settled].find(({ status }) => status === 'done');
  return (
    <div className="take-over-bar">
      <ErrorSummary errors={[...errorsOf(all), ...errorsOf(settled)]} />
      {offers > 0 && (
        <form action={takeAll}>
          <input type="hidden" name="planId" value={planId} />
          <input type="hidden" name="lastPlanId" value={lastPlanId} />
          <input type="hidden" name="version" value={version} />
          <ConfirmSubmit
            title={`${offers} 条采用上年内容`}
            confirmLabel="采用"
            busyLabel="正在采用…"
            details="只补今年没有写的单位、期限和考核事项，今年写了的不动；补过的任务回到待核对。"
          >
            {`${offers} 条采用上年内容`}
          </ConfirmSubmit>
        </form>
      )}
      {names.length > 0 && (
        <form action={takeNames}>
          <input type="hidden" name="planId" value={planId} />
          <input type="hidden" name="lastPlanId" value={lastPlanId} />
          <SubmitButton busyLabel="正在沿用…">{`${names.join('、')}沿用上年名单`}</SubmitButton>
        </form>
      )}
      {said?.status === 'done' && <Flash key={said.message} message={said.message} />}
    </div>
  );
}
