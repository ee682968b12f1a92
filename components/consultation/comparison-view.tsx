import { LinkButton } from '@/components/ui/link-button';
import type { ClauseChange } from '@/lib/consultation/compare-drafts';
import type { Consultation, Opinion } from '@/lib/consultation/consultation';
import { ComparisonList } from './comparison-list';
import { FinalForm } from './final-form';

type Plan = { id: string; title: string; documentNumber: string | null; state: 'checking' | 'issued' | 'closed' };
type Given = {
  path: string;
  round: Consultation;
  opinions: readonly Opinion[];
  mayEdit: boolean;
  comparison: { rows: readonly ClauseChange[]; final: { id: string; title: string }; plans: readonly Plan[] };
  all: boolean;
};

/** What changed from the frozen draft to the final text, counted, and the list of it. */
export function ComparisonView({ path, round, opinions, mayEdit, comparison, all }: Given) {
  const { rows, final, plans } = comparison;
  const count = (kind: ClauseChange['kind']) => rows.filter((row) => row.kind === kind).length;
  const general = opinions.filter(({ clause }) => clause === null).length;
  return (
    <div className="stack">
      <div className="flex flex-wrap items-end gap-4">
        {mayEdit && (
          <FinalForm consultationId={round.id} path={`${path}?view=compare`} plans={plans} chosen={final.id} />
        )}
        <LinkButton href={all ? `${path}?view=compare` : `${path}?view=compare&all=1`} look="text">
          {all ? '只看有改动的' : '看全部条款'}
        </LinkButton>
      </div>
      <p className="round-figures">
        征求意见稿 {round.outline.length} 条，定稿改动 {count('changed')} 条、新增 {count('added')} 条、删去{' '}
        {count('removed')} 条
      </p>
      {general > 0 && <p className="f13 s">另有 {general} 条意见是对整份稿子提的，不在下面。</p>}
      <ComparisonList rows={rows} opinions={opinions} all={all} />
    </div>
  );
}
