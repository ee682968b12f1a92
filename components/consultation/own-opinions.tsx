'use client';
import Link from 'next/link';
import { useActionState } from 'react';
import { FormAnswer } from '@/components/ui/form-answer';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Opinion } from '@/lib/consultation/consultation';
import { withdrawOpinionAction } from '@/lib/consultation/server/actions';
import { IDLE } from '@/lib/shared/form-state';
import { DecisionSeal } from './decision-seal';
import { OpinionWords } from './opinion-words';

export type OwnOpinion = { opinion: Opinion; place: string; quoted: string };
type Given = { consultationId: string; own: readonly OwnOpinion[]; mayChange: boolean; published: boolean };

/** What the body has said so far; once the decisions are out, what became of each. */
export function OwnOpinions({ consultationId, own, mayChange, published }: Given) {
  const [state, action] = useActionState(withdrawOpinionAction, IDLE);
  return (
    <section id="own" aria-label="本单位的意见">
      <h2>
        本单位的意见<small>{own.length} 条，别的单位看不到</small>
      </h2>
      <FormAnswer state={state} signInPath={`/my-consultations/${consultationId}`} />
      {own.length === 0 && <p className="m f13">还没有提。在左边的条款旁点“提意见”，或选中一段文字。</p>}
      <ul className="own-opinions">
        {own.map(({ opinion, place, quoted }) => (
          <li key={opinion.id}>
            <p className="f12 m">
              {place}
              {quoted && `“${quoted}”`}
              {opinion.late && <span className="soon"> 逾期</span>}
            </p>
            <OpinionWords opinion={opinion} />
            {published && (
              <p className="feedback">
                <DecisionSeal decision={opinion.decision} text />
                {opinion.decisionReason && <span>{opinion.decisionReason}</span>}
              </p>
            )}
            {mayChange && (
              <form action={action} className="flex items-center gap-3">
                <input type="hidden" name="consultationId" value={consultationId} />
                <input type="hidden" name="opinionId" value={opinion.id} />
                <input type="hidden" name="version" value={opinion.version} />
                <Link className="lk f13" href={`?edit=${opinion.id}#opinion`} prefetch={false}>
                  改
                </Link>
                <SubmitButton look="text" size="small" busyLabel="正在收回…">
                  收回
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
