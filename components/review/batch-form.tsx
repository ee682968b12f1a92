'use client';
import { type ReactNode, useActionState, useEffect, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Flash } from '@/components/ui/flash';
import { SubmitButton } from '@/components/ui/submit-button';
import { decideTogetherAction } from '@/lib/review/server/actions';
import { errorsOf, type FormState, fieldError, IDLE, ticked, typed } from '@/lib/shared/form-state';
import { UndoRefused } from './decided-flash';
import { type Picking, PickingContext } from './pick-box';
import { ReasonField } from './reason-field';
import { UndoForm, useUndo } from './undo-form';

/** What is ticked. After an answer that changed nothing the ticks stay; after one that was done they go. */
function usePicking(state: FormState) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set(ticked(state, 'picked', [])));
  const [answered, setAnswered] = useState({ state, round: 0 });
  useEffect(() => {
    if (answered.state === state) return;
    setAnswered({ state, round: answered.round + 1 });
    if (state.status === 'done') setPicked(new Set());
  }, [state, answered]);
  const pick = (value: string, on: boolean) => {
    const next = new Set(picked);
    if (on) next.add(value);
    else next.delete(value);
    setPicked(next);
  };
  return { picking: { picked, pick, round: answered.round } satisfies Picking, setPicked };
}

/** Which were done and which were not, and why; below the message's first line. */
function Told({ message }: { message: string }) {
  const [head, ...lines] = message.split('\n');
  return (
    <div className="batch-told">
      <b>{head}</b>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function BatchFlash({ state, view }: { state: FormState; view: string }) {
  const { undo, refusal, done } = useUndo();
  if (refusal) return <UndoRefused message={refusal} />;
  if (done) return <Flash key="undone" message={done.split('\n').join('；')} />;
  if (state.status !== 'done') return null;
  const form = state.ids && state.ids.length > 0 && <UndoForm ids={state.ids} view={view} action={undo} />;
  return <Flash key={state.message} message={state.message.split('\n')[0] ?? ''} undo={form || undefined} />;
}

function BatchReason({ state }: { state: FormState }) {
  const [reason, setReason] = useState(typed(state, 'reason'));
  const [seen, setSeen] = useState(state);
  if (seen !== state) {
    setSeen(state);
    if (state.status === 'done') setReason('');
  }
  return (
    <details open={fieldError(state, 'reason') ? true : undefined}>
      <summary>一并退回</summary>
      <ReasonField
        id="batch-reason"
        label="一并退回的原因"
        hint="每个单位收到同样的话"
        reason={reason}
        setReason={setReason}
        error={fieldError(state, 'reason')}
      />
      <SubmitButton look="danger" name="verdict" value="return" busyLabel="正在记入…">
        退回勾选的
      </SubmitButton>
    </details>
  );
}

/** The queue with its boxes, and 一并通过, 一并退回 below it. Works before scripts run. */
export function BatchForm({
  values,
  view,
  children,
}: {
  values: readonly string[];
  view: string;
  children: ReactNode;
}) {
  const [state, decide] = useActionState(decideTogetherAction, IDLE);
  const { picking, setPicked } = usePicking(state);
  const errors = useMemo(() => errorsOf(state).map(({ message }) => ({ message })), [state]);
  const count = values.filter((value) => picking.picked.has(value)).length;
  return (
    <>
      <form action={decide}>
        <PickingContext value={picking}>{children}</PickingContext>
        <div className="batch-foot">
          <ErrorSummary errors={errors} />
          {state.status === 'done' && <Told message={state.message} />}
          <div className="row">
            <span>{count > 0 ? <b>已选 {count} 份</b> : '勾选几份，一并办'}</span>
            {count > 0 ? (
              <Button onClick={() => setPicked(new Set())} aria-keyshortcuts="Shift+X">
                取消
              </Button>
            ) : (
              <Button onClick={() => setPicked(new Set(values))} aria-keyshortcuts="Shift+X">
                全选
              </Button>
            )}
            <SubmitButton name="verdict" value="accept" busyLabel="正在记入…">
              一并通过
            </SubmitButton>
          </div>
          <BatchReason state={state} />
        </div>
      </form>
      <BatchFlash key={state.status === 'done' ? (state.ids ?? []).join() : 'none'} state={state} view={view} />
    </>
  );
}
