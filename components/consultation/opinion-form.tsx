'use client';
import { useActionState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormAnswer } from '@/components/ui/form-answer';
import { KeepTyped } from '@/components/ui/keep-typed';
import { LinkButton } from '@/components/ui/link-button';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { KIND_NAMES, OPINION_KINDS, OPINION_MAX } from '@/lib/consultation/consultation';
import { giveOpinionAction } from '@/lib/consultation/server/actions';
import { errorsOf, fieldError, IDLE, typed } from '@/lib/shared/form-state';

/** What the form starts from: where it may be about, and an own opinion when one is changed. */
export type OpinionDraft = {
  consultationId: string;
  opinionId: string;
  version: number;
  storageKey: string;
  clauseName: string;
  places: readonly { value: string; label: string }[];
  initial: { place: string; kind: string; wording: string; reason: string };
};

const KINDS = OPINION_KINDS.map((value) => ({ value, label: KIND_NAMES[value] }));

/** One opinion: about what, which kind, the wished-for wording, why. What is typed stays in this browser until it is stored. */
export function OpinionForm({ draft }: { draft: OpinionDraft }) {
  const [state, action] = useActionState(giveOpinionAction, IDLE);
  const { consultationId, opinionId, version, storageKey, places, initial } = draft;
  const path = `/my-consultations/${consultationId}`;
  return (
    <form id="opinion" action={action} className="stack tight" aria-label={version > 0 ? '改这条意见' : '提意见'}>
      <input type="hidden" name="consultationId" value={consultationId} />
      <input type="hidden" name="opinionId" value={opinionId} />
      <input type="hidden" name="version" value={version} />
      {state.status === 'invalid' ? (
        <ErrorSummary errors={errorsOf(state)} />
      ) : (
        <FormAnswer state={state} signInPath={path} />
      )}
      <SelectField
        name="place"
        label={`针对${draft.clauseName}的`}
        options={places}
        defaultValue={typed(state, 'place', initial.place)}
        error={fieldError(state, 'place')}
      />
      <SelectField
        name="kind"
        label="类别"
        options={KINDS}
        defaultValue={typed(state, 'kind', initial.kind)}
        error={fieldError(state, 'kind')}
      />
      <TextAreaField
        name="wording"
        label="建议改成、加上什么"
        rows={4}
        required={false}
        maxLength={OPINION_MAX}
        hint="修改和新增要写"
        defaultValue={typed(state, 'wording', initial.wording)}
        error={fieldError(state, 'wording')}
      />
      <TextAreaField
        name="reason"
        label="理由"
        rows={3}
        required={false}
        maxLength={OPINION_MAX}
        hint="删除和疑问要写"
        defaultValue={typed(state, 'reason', initial.reason)}
        error={fieldError(state, 'reason')}
      />
      <KeepTyped storageKey={storageKey} done={false} />
      <div className="flex gap-2">
        <SubmitButton busyLabel="正在存…">{version > 0 ? '改好了' : '提这条意见'}</SubmitButton>
        {version > 0 && (
          <LinkButton href={path} look="text">
            不改了
          </LinkButton>
        )}
      </div>
    </form>
  );
}
