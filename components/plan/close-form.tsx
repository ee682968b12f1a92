'use client';
import { useActionState } from 'react';
import { ConfirmSubmit } from '@/components/ui/confirm-submit';
import { ErrorSummary } from '@/components/ui/error-summary';
import type { Closing } from '@/lib/plan/closing';
import { closePlanAction } from '@/lib/plan/server/actions';
import { errorsOf, IDLE } from '@/lib/shared/form-state';

/** 关闭: asks once, naming what stays undone. */
export function CloseForm({ closing }: { closing: Closing }) {
  const [state, action] = useActionState(closePlanAction, IDLE);
  const { plan, open, submitted, assessment } = closing;
  const left = open + submitted;
  return (
    <form action={action} className="mt-4 grid gap-3" aria-label="关闭要点">
      <input type="hidden" name="planId" value={plan.id} />
      <input type="hidden" name="version" value={plan.version} />
      <ErrorSummary errors={errorsOf(state)} />
      <div>
        <ConfirmSubmit
          title={`关闭 ${plan.year} 年度要点`}
          confirmLabel="关闭"
          busyLabel="正在关闭…"
          details={`${left > 0 ? `${left} 件留作未完成。` : ''}${assessment === 'draft' ? '得分还没有定稿。' : ''}关闭后谁都不能再报送、审核、记分；要改只能写明原因重新打开。`}
        >
          {`关闭 ${plan.year} 年度要点`}
        </ConfirmSubmit>
      </div>
    </form>
  );
}
