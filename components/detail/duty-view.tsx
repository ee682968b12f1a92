import { PageBody } from '@/components/layout/page-body';
import { PageHead } from '@/components/layout/page-head';
import { WithAside } from '@/components/layout/with-aside';
import { DutyChips } from '@/components/plan/duty-chips';
import { PlanNav } from '@/components/plan/plan-nav';
import { ClauseAnchor } from '@/components/ui/clause-anchor';
import { LinkButton } from '@/components/ui/link-button';
import { SectionHead } from '@/components/ui/section-head';
import { SourceQuote } from '@/components/ui/source-quote';
import type { DutyPage } from '@/lib/detail/duty-page';
import { elementPlaces } from '@/lib/detail/element-marks';
import { findVagueTimes } from '@/lib/detail/vague-time';
import { deadlineLabel } from '@/lib/plan/deadline-label';
import { placesIn } from '@/lib/plan/place-label';
import { DetailForm } from './detail-form';
import { FrozenDetail } from './frozen-detail';

type Given = { page: DutyPage; mayEdit: boolean; children?: React.ReactNode };

/** One duty in full: what it asks at the left, the plan's own words at the right. */
export function DutyView({ page, mayEdit, children }: Given) {
  const { plan, duty, number, detail, leads, neighbours } = page;
  const address = (id: string) => `/plans/${plan.id}/duties/${id}`;
  return (
    <>
      <PageHead
        crumbs={<PlanNav plan={plan} here="duties" />}
        title={duty.text}
        meta={
          <>
            <ClauseAnchor clause={`${placesIn(plan).anchor(duty.itemId)}${number ? `第 ${number} 条` : '，已移除'}`} />
            <span className="inline-flex flex-wrap gap-1">
              <DutyChips parties={duty.parties} />
            </span>
            <span>{deadlineLabel(duty.deadline).text}</span>
          </>
        }
        actions={
          <>
            {neighbours.previous && <LinkButton href={address(neighbours.previous)}>上一条</LinkButton>}
            {neighbours.next && <LinkButton href={address(neighbours.next)}>下一条</LinkButton>}
          </>
        }
      />
      <PageBody>
        <WithAside asideLabel="原文" aside={<DutySource page={page} />}>
          {children}
          {plan.state === 'checking' && mayEdit ? (
            <DetailForm
              key={duty.id}
              planId={plan.id}
              year={plan.year}
              dutyId={duty.id}
              detail={detail}
              leads={leads}
              separateLeads={duty.separateLeads}
              vague={findVagueTimes(duty.text).map(({ words }) => words)}
              recurrence={duty.deadline.recurrence}
            />
          ) : (
            <FrozenDetail page={page} mayEdit={mayEdit} />
          )}
        </WithAside>
      </PageBody>
    </>
  );
}

function DutySource({ page: { plan, duty, detail } }: Pick<Given, 'page'>) {
  const item = plan.items.find(({ id }) => id === duty.itemId);
  if (!item) return null;
  const places = elementPlaces(detail.elements, item);
  return (
    <section className="stack tight">
      <SectionHead title="原文" count={places.length > 0 ? `标出 ${places.length} 样要素` : undefined} />
      <SourceQuote
        text={plan.sourceText.slice(item.start, item.end)}
        offset={item.start}
        marks={places.map((place) => ({ ...place, kind: 'duty' as const }))}
      />
    </section>
  );
}
