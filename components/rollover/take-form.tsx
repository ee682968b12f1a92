'use client';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Flash } from '@/components/ui/flash';
import type { Proposal } from '@/lib/rollover/propose';
import { takeOverAction } from '@/lib/rollover/server/actions';
import { errorsOf, IDLE } from '@/lib/shared/form-state';

const FORM = 'take-over';

/** The one form behind every «沿用» of the page; its buttons stand anywhere (`TakeButton`). */
export function TakeForm({ planId, proposals }: { planId: string; proposals: readonly Pick<Proposal, 'fills'>[] }) {
  const [state, action] = useActionState(takeOverAction, IDLE);
  const gaps = proposals.filter(({ fills }) => fills).length;
  return (
    <form id={FORM} action={action} aria-label="沿用上年">
      <input type="hidden" name="planId" value={planId} />
      <ErrorSummary errors={errorsOf(state)} />
      {gaps > 0 ? (
        <p>
          <Button type="submit" look="primary" name="act" value="all">
            {`新文本没写的 ${gaps} 处都沿用上年`}
          </Button>{' '}
          <span className="m f12">只补空着的单位、分工、期限；新文本写了别的，要逐条选。沿用后还要逐条确认。</span>
        </p>
      ) : (
        <p className="m">{proposals.length > 0 ? '新文本都写了自己的，和上年不同的逐条看。' : '没有可以沿用的了。'}</p>
      )}
      {state.status === 'done' && <Flash key={JSON.stringify(state)} message={state.message} />}
    </form>
  );
}

export function TakeButton({ act, label, children }: { act: string; label: string; children: string }) {
  return (
    <Button type="submit" form={FORM} name="act" value={act} size="small" aria-label={label}>
      {children}
    </Button>
  );
}
