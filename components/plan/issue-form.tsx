'use client';
import { useActionState } from 'react';
import { ConfirmSubmit } from '@/components/ui/confirm-submit';
import { ErrorSummary } from '@/components/ui/error-summary';
import { LinkButton } from '@/components/ui/link-button';
import { errorsOf, IDLE } from '@/lib/shared/form-state';
import { issuePlanAction } from '@/lib/task/server/actions';

type Counts = { tasks: number; obligations: number; bodies: number };

/** 下达: asks once, naming what will happen and to how many; while something is open it leads back to it. */
export function IssueForm({
  planId,
  version,
  open,
  counts,
}: {
  planId: string;
  version: number;
  open: number;
  counts: Counts;
}) {
  const [state, action] = useActionState(issuePlanAction, IDLE);
  if (open > 0) return <LinkButton href={`/plans/${planId}`}>{`回去核对（还剩 ${open} 处）`}</LinkButton>;
  const effect = `下达 ${counts.tasks} 条任务给 ${counts.bodies} 个单位`;
  return (
    <form action={action} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="version" value={version} />
      <ErrorSummary errors={errorsOf(state)} />
      <LinkButton href={`/plans/${planId}`}>回去再看看</LinkButton>
      <ConfirmSubmit
        title={effect}
        confirmLabel="下达"
        busyLabel="正在下达…"
        details={`共 ${counts.obligations} 件，各单位马上看到。下达后任务不再改动，“各级各部门”这样的统称按今天的名录固定下来。`}
      >
        {effect}
      </ConfirmSubmit>
    </form>
  );
}
