'use client';
import Link from 'next/link';
import { type MouseEvent, useActionState, useEffect, useMemo, useRef, useState } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Kbd } from '@/components/ui/kbd';
import { LinkButton } from '@/components/ui/link-button';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Reason } from '@/lib/review/reason-templates';
import { acceptSubmissionAction, returnSubmissionAction } from '@/lib/review/server/actions';
import { REASON_MAX } from '@/lib/review/submission';
import { errorsOf, fieldError, IDLE, typed } from '@/lib/shared/form-state';
import { keepReason, readReason } from './kept-reason';
import { ReasonField } from './reason-field';

/** Keys 4 to 9 choose a reason; 1 to 3 belong to the evidence. */
const FIRST_KEY = 4;

type Target = {
  submissionId: string;
  /** The obligation's version on this screen; the decision holds for that. */
  version: number;
  view: string;
  template: number | null;
  reasons: readonly Reason[];
  skipHref: string | null;
};

/** The reason as typed: first what came back from the server or was chosen, then what this tab still remembers. */
function useReason(submissionId: string, first: string) {
  const [reason, setReason] = useState(first);
  useEffect(() => {
    if (!first) setReason(readReason(submissionId));
  }, [submissionId, first]);
  const write = (text: string) => {
    setReason(text);
    keepReason(submissionId, text);
  };
  return [reason, write] as const;
}

/** The reasons with the clause each rests on. */
function ReasonList({
  reasons,
  view,
  choose,
}: {
  reasons: readonly Reason[];
  view: string;
  choose: (event: MouseEvent, text: string) => void;
}) {
  return (
    <ul className="templates">
      {reasons.map(({ label, basis, text }, index) => (
        <li key={label}>
          <Link
            href={`?reason=${index}${view === 'pending' ? '' : `&view=${view}`}`}
            prefetch={false}
            aria-keyshortcuts={`${FIRST_KEY + index}`}
            onClick={(event) => choose(event, text)}
          >
            <Kbd>{`${FIRST_KEY + index}`}</Kbd>
            <span>
              {label} <small className="m">{basis}</small>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** 通过 or 退回. Works before scripts run: a template is then a link that fills the field on the server. */
export function DecisionForm({ submissionId, version, view, template, reasons, skipHref }: Target) {
  const [accepted, accept] = useActionState(acceptSubmissionAction, IDLE);
  const [returned, giveBack] = useActionState(returnSubmissionAction, IDLE);
  const chosen = template === null ? '' : (reasons[template]?.text ?? '');
  const [reason, setReason] = useReason(submissionId, typed(returned, 'reason', typed(accepted, 'reason', chosen)));
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const errors = useMemo(() => [...errorsOf(accepted), ...errorsOf(returned)], [accepted, returned]);
  const focusReason = () => form.current?.querySelector('textarea')?.focus();

  const choose = (event: MouseEvent, text: string) => {
    event.preventDefault();
    setReason(text);
    setMissing(false);
    focusReason();
  };
  const askForReason = (event: MouseEvent) => {
    if (reason.trim()) return;
    event.preventDefault();
    setMissing(true);
    focusReason();
  };

  return (
    <form ref={form} className="decide">
      <input type="hidden" name="submissionId" value={submissionId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="view" value={view} />
      <ErrorSummary errors={errors} />
      <h2>
        退回原因<small>按数字选，可以改字</small>
      </h2>
      <ReasonList reasons={reasons} view={view} choose={choose} />
      <ReasonField
        label="写给报送单位的话"
        hint="退回时必写：缺什么、怎么改"
        reason={reason}
        setReason={setReason}
        error={missing && !reason.trim() ? '写上退回的原因，说清缺什么、怎么改' : fieldError(returned, 'reason')}
        note={
          <span className="m num">
            {reason.length} / {REASON_MAX}
          </span>
        }
      />
      <div className="verdicts">
        {skipHref && (
          <LinkButton href={skipHref} look="text" size="tall" keyHint="S">
            放一放
          </LinkButton>
        )}
        <SubmitButton
          look="danger"
          size="tall"
          keyHint="R"
          busyLabel="正在记入…"
          formAction={giveBack}
          onClick={askForReason}
        >
          退回
        </SubmitButton>
        <SubmitButton size="tall" keyHint="A" busyLabel="正在记入…" formAction={accept}>
          通过
        </SubmitButton>
      </div>
    </form>
  );
}
