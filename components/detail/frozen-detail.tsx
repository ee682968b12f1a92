import { SectionHead } from '@/components/ui/section-head';
import type { DutyPage } from '@/lib/detail/duty-page';
import { DetailFacts } from './detail-facts';
import { SuperviseForm } from './supervise-form';

/** What a duty of an issued plan asks, as it was frozen. */
export function FrozenDetail({ page, mayEdit }: { page: DutyPage; mayEdit: boolean }) {
  const { plan, duty, detail, leads } = page;
  const nameOf = new Map(leads.map(({ bodyId, name }) => [bodyId, name]));
  return (
    <div className="stack">
      {detail.elements.length > 0 && (
        <section>
          <SectionHead title="公开要素" count={`${detail.elements.length} 样`} />
          <ol className="element-lines">
            {detail.elements.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ol>
        </section>
      )}
      {detail.parts.length > 0 && (
        <section>
          <SectionHead title="分别牵头" />
          <ul className="element-lines">
            {detail.parts.map(({ bodyId, text }) => (
              <li key={bodyId}>
                <b>{nameOf.get(bodyId)}</b>：{text}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack tight">
        <SectionHead title="要求" count={detail.confirmed ? '科室核定' : '按原文'} />
        <DetailFacts detail={detail} />
        {mayEdit && <SuperviseForm planId={plan.id} dutyId={duty.id} supervised={detail.supervised} />}
      </section>
    </div>
  );
}
