'use client';
import { useActionState } from 'react';
import { ConfirmSubmit } from '@/components/ui/confirm-submit';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormAnswer } from '@/components/ui/form-answer';
import { applyOfflineAction } from '@/lib/offline/server/actions';
import { errorsOf, IDLE } from '@/lib/shared/form-state';

/** 「导入」 of a sheet whose preview stands on the page; `seen` says which preview that was. */
export function ApplyOfflineForm({ fileId, seen, what }: { fileId: string; seen: string; what: string }) {
  const [state, action] = useActionState(applyOfflineAction, IDLE);
  if (state.status === 'done') return <FormAnswer state={state} signInPath={`/my-tasks/offline/${fileId}`} />;
  return (
    <form action={action} aria-label="导入填报表">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="fileId" value={fileId} />
      <input type="hidden" name="seen" value={seen} />
      <ConfirmSubmit
        title={`导入 ${what}`}
        confirmLabel="导入"
        busyLabel="正在导入…"
        details="一次全部办完。进展记下以后不能改；报送仍在任务页面办，要有保密审查。"
      >
        导入
      </ConfirmSubmit>
    </form>
  );
}
