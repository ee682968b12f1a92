import Link from 'next/link';
import { SectionHead } from '@/components/ui/section-head';
import { type Clause, type Consultation, concerns, nearness, type Opinion } from '@/lib/consultation/consultation';
import { ClauseText } from './clause-text';

type Draft = {
  round: Consultation;
  bodyId: string;
  opinions: readonly Opinion[];
  mayAnswer: boolean;
  openClause: number | null;
};

/** The draft with what concerns the body first, its own duties marked; every clause leads to the form. */
export function AskedDraft(draft: Draft) {
  // What names the body stands before what only 各级各部门 brings to it; the sort keeps the order of the draft.
  const own = draft.round.outline
    .filter((clause) => concerns(clause, draft.bodyId))
    .sort((a, b) => nearness(b, draft.bodyId) - nearness(a, draft.bodyId));
  const rest = draft.round.outline.filter((clause) => !own.includes(clause));
  return (
    <div className="asked-draft">
      <section>
        <SectionHead title="和本单位有关的" count={`${own.length} 条`} />
        {own.length === 0 && <p className="m f13">这份稿子没有点到本单位，对其他条款也可以提意见。</p>}
        {own.map((clause) => (
          <AskedClause key={clause.ordinal} clause={clause} {...draft} />
        ))}
      </section>
      <section>
        <SectionHead title="其余条款" count={`${rest.length} 条`} />
        {rest.map((clause) => (
          <AskedClause key={clause.ordinal} clause={clause} {...draft} />
        ))}
      </section>
    </div>
  );
}

function AskedClause({ clause, round, bodyId, opinions, mayAnswer, openClause }: Draft & { clause: Clause }) {
  const marks = clause.duties.flatMap(({ number, start, end, bodyIds }) =>
    start !== null && end !== null && bodyIds.includes(bodyId) ? [{ kind: 'duty' as const, start, end, number }] : [],
  );
  const given = opinions.filter((opinion) => opinion.clause === clause.ordinal).length;
  const place = clause.anchor || '开头';
  return (
    <article
      id={`clause-${clause.ordinal}`}
      className={clause.heading ? 'clause heading' : 'clause'}
      aria-label={place}
      aria-current={openClause === clause.ordinal ? 'true' : undefined}
    >
      <div className="words">
        <ClauseText sourceText={round.sourceText} clause={clause} marks={marks} />
      </div>
      <div className="way">
        {clause.anchor && <span className="m f12">{clause.anchor}</span>}
        {mayAnswer && (
          <Link
            className="lk f13"
            href={`?clause=${clause.ordinal}#opinion`}
            prefetch={false}
            aria-label={`对${place}${clause.title}提意见`}
          >
            提意见
          </Link>
        )}
        {given > 0 && <span className="chip">已提 {given} 条</span>}
      </div>
    </article>
  );
}
