import { SectionHead } from '@/components/ui/section-head';
import { elementShare, type Fulfilment } from '@/lib/fulfilment/fulfilment';
import { countOccasions } from '@/lib/fulfilment/occasion';
import type { LocalDate } from '@/lib/shared/local-date';
import { ElementList } from './element-list';
import { JoiningPanel } from './joining-panel';
import { OccasionLedger } from './occasion-ledger';
import { VerticalForm } from './vertical-form';

type Given = { fulfilment: Fulfilment; requestKey: string; today: LocalDate };

/** What the department does about the detail of its duty: elements, events, further bodies, the vertical requirement. */
export function FulfilmentDesk({ fulfilment, requestKey, today }: Given) {
  const { obligationId, elements, clock, occasions, joinings, offered, mayReport, leads, detail } = fulfilment;
  const share = elementShare(elements);
  const events = countOccasions(occasions, today);
  return (
    <div className="stack fulfilment">
      {share && (
        <section>
          <SectionHead title={`原文要求 ${share.all} 样`} count={`已公开 ${share.done}/${share.all}`} />
          <ElementList obligationId={obligationId} elements={elements} mayReport={mayReport} />
        </section>
      )}
      {clock && (
        <section>
          <SectionHead
            title="触发事项"
            count={events.all > 0 ? `${events.all} 件，${events.open} 件没公开，${events.late} 件晚` : '还没有登记'}
          />
          <OccasionLedger {...{ obligationId, requestKey, clock, occasions, mayReport, today }} />
        </section>
      )}
      {(offered.length > 0 || joinings.length > 0) && (
        <section>
          <SectionHead title="相关部门" />
          <JoiningPanel obligationId={obligationId} offered={offered} joinings={joinings} />
        </section>
      )}
      {mayReport && leads && <VerticalForm obligationId={obligationId} words={detail.verticalRequirement} />}
    </div>
  );
}
