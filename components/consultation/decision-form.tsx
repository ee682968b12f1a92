'use client';
import { type MouseEvent, useActionState, useRef, useState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { ErrorSummary } from '@/components/ui/error-summary';
import { KeepTyped } from '@/components/ui/keep-typed';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { OPINION_MAX, type Opinion } from '@/lib/consultation/consultation';
import { decideOpinionsAction } from '@/lib/consultation/server/actions';
import { errorsOf, fieldError, IDLE, typed } from '@/lib/shared/form-state';

type Given = {
  planId: string;
  consultationId: string;
  opinion: Opinion;
  alike: readonly Opinion[];
  storageKey: string;
};

const MISSING = '不采纳、部分采纳要写理由，会原样反馈给提意见的单位';

/** 采纳, 部分采纳 or 不采纳; one decision answers everybody who says the same. */
export function DecisionForm({ planId, consultationId, opinion, alike, storageKey }: Given) {
  const [state, action] = useActionState(decideOpinionsAction, IDLE);
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const askForReason = (event: MouseEvent) => {
    const reason = form.current?.querySelector('textarea');
    if (!reason || reason.value.trim()) return;
    event.preventDefault();
    setMissing(true);
    reason.focus();
  };
  return (
    <form ref={form} action={action} className="decide">
      <input type="hidden" name="planId" value={planId} />
      <input type="hidden" name="consultationId" value={consultationId} />
      <input type="hidden" name="current" value={opinion.id} />
      <input type="hidden" name="opinion" value={`${opinion.id}:${opinion.version}`} />
      <ErrorSummary errors={errorsOf(state)} />
      {alike.length > 0 && (
        <fieldset className="alike">
          <legend className="f13">意思一样的，一起决定</legend>
          {alike.map((other) => (
            <Checkbox
              key={other.id}
              name="opinion"
              value={`${other.id}:${other.version}`}
              defaultChecked
              label={`${other.bodyName}：${(other.wording || other.reason).slice(0, 30)}`}
            />
          ))}
        </fieldset>
      )}
      <TextAreaField
        name="reason"
        label="理由"
        hint="原样反馈给提意见的单位；采纳可以不写"
        rows={4}
        required={false}
        maxLength={OPINION_MAX}
        defaultValue={typed(state, 'reason', opinion.decisionReason ?? '')}
        error={missing ? MISSING : fieldError(state, 'reason')}
        onChange={() => setMissing(false)}
      />
      <KeepTyped storageKey={storageKey} done={false} />
      <div className="verdicts">
        <SubmitButton
          size="tall"
          look="plain"
          name="decision"
          value="rejected"
          keyHint="3"
          busyLabel="正在记入…"
          onClick={askForReason}
        >
          不采纳
        </SubmitButton>
        <SubmitButton
          size="tall"
          look="plain"
          name="decision"
          value="partly"
          keyHint="2"
          busyLabel="正在记入…"
          onClick={askForReason}
        >
          部分采纳
        </SubmitButton>
        <SubmitButton size="tall" name="decision" value="adopted" keyHint="1" busyLabel="正在记入…">
          采纳
        </SubmitButton>
      </div>
    </form>
  );
}
