'use client';
import { useActionState } from 'react';
import { ConfirmSubmit } from '@/components/ui/confirm-submit';
import { ErrorSummary } from '@/components/ui/error-summary';
import { confirmAssessmentAction } from '@/lib/scoring/server/actions';
import { errorsOf, IDLE } from '@/lib/shared/form-state';

/** 定稿, the leader's act: asks once, naming how many bodies it fixes. */
export function ConfirmForm({ assessmentId, bodies }: { assessmentId: string; bodies: number }) {
  const [state, action] = useActionState(confirmAssessmentAction, IDLE);
  return (
    <form action={action}>
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <ErrorSummary errors={errorsOf(state)} />
      <ConfirmSubmit
        title={`定稿 ${bodies} 个单位的得分`}
        confirmLabel="定稿"
        busyLabel="正在定稿…"
        details="定稿以后事实和得分都不能再改，年终总结不再标草稿。"
      >
        定稿
      </ConfirmSubmit>
    </form>
  );
}
