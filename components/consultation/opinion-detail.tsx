import { LinkButton } from '@/components/ui/link-button';
import type { Mark } from '@/components/ui/mark-text';
import { type Consultation, type Opinion, placeOf } from '@/lib/consultation/consultation';
import { momentLabel } from '@/lib/shared/day-label';
import type { LocalDate } from '@/lib/shared/local-date';
import { ClauseText } from './clause-text';
import { OpinionWords } from './opinion-words';

type Given = {
  round: Consultation;
  opinion: Opinion;
  position: string;
  previousHref: string | null;
  nextHref: string | null;
  today: LocalDate;
};

/** One opinion with the place in the draft it is about, marked in its clause. */
export function OpinionDetail({ round, opinion, position, previousHref, nextHref, today }: Given) {
  const clause = round.outline.find(({ ordinal }) => ordinal === opinion.clause);
  const part = clause && (opinion.start > clause.start || opinion.end < clause.end);
  const marks: Mark[] = part ? [{ kind: 'body', start: opinion.start, end: opinion.end }] : [];
  return (
    <div className="opinion-detail">
      <header className="flex flex-wrap items-start gap-3">
        <h1 className="grow">
          {opinion.bodyName}：{placeOf(round.outline, opinion.clause, true)}
        </h1>
        <span className="m f13">{position}</span>
        {previousHref && (
          <LinkButton href={previousHref} look="text" size="small" keyHint="K">
            上一条
          </LinkButton>
        )}
        {nextHref && (
          <LinkButton href={nextHref} look="text" size="small" keyHint="J">
            下一条
          </LinkButton>
        )}
      </header>
      <p className="f13 s">
        {opinion.byName}，{momentLabel(opinion.createdAt, today)}
        {opinion.late && <span className="soon">，逾期</span>}
      </p>
      <section aria-label="意见">
        <OpinionWords opinion={opinion} />
      </section>
      {clause ? (
        <section className="sheet pad clause-words" aria-label="征求意见稿原文">
          <ClauseText sourceText={round.sourceText} clause={clause} marks={marks} />
        </section>
      ) : (
        <p className="m f13">这一条是对整份稿子的意见。</p>
      )}
    </div>
  );
}
