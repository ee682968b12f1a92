'use client';
import { type ReactNode, useActionState } from 'react';
import { ConfirmSubmit } from '@/components/ui/confirm-submit';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormAnswer } from '@/components/ui/form-answer';
import { TextField } from '@/components/ui/text-field';
import { applyFileAction, applyReformAction, mergeBodiesAction } from '@/lib/organisation/server/actions';
import { errorsOf, IDLE } from '@/lib/shared/form-state';
import { fieldOf } from './field-of';

/** 「导入」 of a workbook whose preview stands on the page; `seen` says which preview that was. */
export function ApplyFileForm({ fileId, seen, what }: { fileId: string; seen: string; what: string }) {
  const [state, action] = useActionState(applyFileAction, IDLE);
  if (state.status === 'done') return <FormAnswer state={state} signInPath={`/bodies/workbook/${fileId}`} />;
  return (
    <form action={action} aria-label="导入名录">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="fileId" value={fileId} />
      <input type="hidden" name="seen" value={seen} />
      <ConfirmSubmit
        title={`导入：${what}`}
        confirmLabel="导入"
        busyLabel="正在导入…"
        details="一次全部办完；要改回来，改好表格再导入一次。"
      >
        导入
      </ConfirmSubmit>
    </form>
  );
}

/** The reform with its lines as children; only what is ticked is done. */
export function ReformForm({ document, children }: { document: string; children: ReactNode }) {
  const [state, action] = useActionState(applyReformAction, IDLE);
  return (
    <form action={action} className="stack" aria-label="实施机构改革">
      <ErrorSummary errors={errorsOf(state)} />
      {state.status === 'done' && <FormAnswer state={state} signInPath="/bodies/reform" />}
      {children}
      <div className="grid gap-3 max-w-md">
        <TextField
          {...fieldOf(state)('document', document)}
          label="依据的文件"
          hint="名称和文号，以本市批复的方案为准"
          autoComplete="off"
        />
        <div>
          <ConfirmSubmit
            title="实施勾选的机构改革"
            confirmLabel="实施"
            busyLabel="正在实施…"
            details="勾选的单位到前一天为止，承接的单位从当天起。任务、得分和过去的名称都不动。"
          >
            实施勾选的
          </ConfirmSubmit>
        </div>
      </div>
    </form>
  );
}

/** 「合并」 with what will happen as children. */
export function MergeForm({
  bodyId,
  intoId,
  movable,
  title,
  children,
}: {
  bodyId: string;
  intoId: string;
  movable: number;
  title: string;
  children: ReactNode;
}) {
  const [state, action] = useActionState(mergeBodiesAction, IDLE);
  return (
    <form action={action} className="stack" aria-label="合并单位">
      <ErrorSummary errors={errorsOf(state)} />
      <input type="hidden" name="bodyId" value={bodyId} />
      <input type="hidden" name="intoId" value={intoId} />
      {children}
      {movable === 0 && <input type="hidden" name="obligations" value="stay" />}
      <div>
        <ConfirmSubmit
          title={title}
          confirmLabel="合并"
          busyLabel="正在合并…"
          look="danger"
          details="合并不能撤回。上面列的事一次全部办完。"
        >
          合并
        </ConfirmSubmit>
      </div>
    </form>
  );
}
