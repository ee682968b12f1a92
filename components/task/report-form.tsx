'use client';
import { type RefObject, useActionState, useEffect, useRef, useState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { HoldButton } from '@/components/ui/hold-button';
import { KeepTyped } from '@/components/ui/keep-typed';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { findPersonalData, findSecretMark, personalLabel } from '@/lib/evidence/forbidden-marks';
import { REPORT_MAX } from '@/lib/review/decide-submission';
import { submitReportAction } from '@/lib/review/server/actions';
import { fieldError, IDLE, typed } from '@/lib/shared/form-state';
import { saveDraftAction } from '@/lib/task/server/actions';

/** What stands in the way of sending, each with the sentence and the place where it can be put right. */
export type Missing = { target: string; sentence: string };

type Report = {
  obligationId: string;
  requestKey: string;
  storageKey: string;
  draft: { text: string; seen: string };
  missing: readonly Missing[];
  again: boolean;
};

const keyOf = ({ key, ctrlKey, metaKey }: KeyboardEvent): 'send' | 'draft' | null => {
  if (!(ctrlKey || metaKey)) return null;
  if (key === 'Enter') return 'send';
  return key.toLowerCase() === 's' ? 'draft' : null;
};

/** Presses the button of a key: Ctrl Enter sends (or moves to what is missing), Ctrl S stores the draft. */
function useReportKeys(form: RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (!key) return;
      event.preventDefault();
      form.current?.querySelector<HTMLElement>(`[data-key="${key}"] .b`)?.click();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [form]);
}

/** Numbers and marks that should not be in a report, said while it is typed; marks are refused by the server. */
function Warnings({ text }: { text: string }) {
  const mark = findSecretMark(text);
  const personal = findPersonalData(text);
  if (!mark && personal.length === 0) return null;
  return (
    <div role="status" className="f13">
      {mark && <p className="owed">看到了“{mark}”字样。本系统不得处理涉密内容，请删去并联系保密工作人员</p>}
      {personal.length > 0 && <p className="soon">像是有{personalLabel(personal)}，公开的材料里请隐去</p>}
    </div>
  );
}

function SendButton({ missing }: Pick<Report, 'missing'>) {
  const [first] = missing;
  return (
    <span data-key="send" className="grow">
      {first ? (
        <HoldButton wide reason={`还缺 ${missing.length} 样`} target={first.target}>
          报送
        </HoldButton>
      ) : (
        <SubmitButton wide busyLabel="正在报送…" keyHint="Ctrl ↵" aria-keyshortcuts="Control+Enter">
          报送
        </SubmitButton>
      )}
    </span>
  );
}

/** The words of a report, its draft and its sending. What is typed is kept in this browser until it is sent. */
export function ReportForm({ obligationId, requestKey, storageKey, draft, missing, again }: Report) {
  const form = useRef<HTMLFormElement>(null);
  const [sent, send] = useActionState(submitReportAction, IDLE);
  const [saved, save] = useActionState(saveDraftAction, IDLE);
  const [text, setText] = useState(draft.text);
  useReportKeys(form);
  const answer = sent.status === 'idle' ? saved : sent;
  return (
    <form ref={form} action={send} id="report" className="stack tight">
      <input type="hidden" name="obligationId" value={obligationId} />
      <input type="hidden" name="requestKey" value={requestKey} />
      <input type="hidden" name="seen" value={draft.seen} />
      <TextAreaField
        id="report-text"
        name="text"
        label={again ? '改好以后的说明' : '说明'}
        maxLength={REPORT_MAX}
        rows={4}
        defaultValue={typed(answer, 'text', draft.text)}
        error={fieldError(answer, 'text')}
        onChange={(event) => setText(event.target.value)}
      />
      <KeepTyped storageKey={storageKey} done={saved.status === 'done'} stay />
      <Warnings text={text} />
      {missing.map(({ sentence }) => (
        <p key={sentence} className="f13 s">
          {sentence}
        </p>
      ))}
      <FormAnswer state={saved} signInPath={`/my-tasks/${obligationId}`} />
      <FormAnswer state={sent} signInPath={`/my-tasks/${obligationId}`} />
      <div className="flex gap-2">
        <SendButton missing={missing} />
        <span data-key="draft">
          <SubmitButton look="plain" formAction={save} formNoValidate busyLabel="正在存…" aria-keyshortcuts="Control+S">
            存草稿
          </SubmitButton>
        </span>
      </div>
      <p className="f12 m">报送后由政务公开科审核，审核前可以撤回</p>
    </form>
  );
}
