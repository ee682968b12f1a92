'use client';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { HoldButton } from '@/components/ui/hold-button';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ConsultationState } from '@/lib/consultation/consultation';
import {
  closeConsultationAction,
  publishDecisionsAction,
  remindRecipientsAction,
} from '@/lib/consultation/server/actions';
import { IDLE } from '@/lib/shared/form-state';

type Given = { consultationId: string; path: string; state: ConsultationState; silent: number; undecided: number };

/** What the office can do with a round now: remind and end it, then give feedback. */
export function RoundActs({ consultationId, path, state, silent, undecided }: Given) {
  const [reminded, remind] = useActionState(remindRecipientsAction, IDLE);
  const [closed, close] = useActionState(closeConsultationAction, IDLE);
  const [published, publish] = useActionState(publishDecisionsAction, IDLE);
  const latest = [published, closed, reminded].find(({ status }) => status !== 'idle') ?? IDLE;
  if (state === 'published') return <FormAnswer state={latest} signInPath={path} />;
  return (
    <form className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="consultationId" value={consultationId} />
      <FormAnswer state={latest} signInPath={path} />
      {state === 'open' && silent > 0 && (
        <SubmitButton look="plain" formAction={remind} busyLabel="正在催…">{`催 ${silent} 个单位`}</SubmitButton>
      )}
      {state === 'open' && (
        <SubmitButton look="plain" formAction={close} busyLabel="正在结束…">
          {silent > 0 ? `结束征求（${silent} 个没回复）` : '结束征求'}
        </SubmitButton>
      )}
      {state === 'closed' && undecided > 0 && (
        <HoldButton reason={`还有 ${undecided} 条没有决定`} target="opinion-list">
          反馈各单位
        </HoldButton>
      )}
      {state === 'closed' && undecided === 0 && (
        <SubmitButton formAction={publish} busyLabel="正在反馈…">
          反馈各单位
        </SubmitButton>
      )}
    </form>
  );
}
