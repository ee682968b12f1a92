import type { Amendment } from '@/lib/amendment/amendment';
import type { PlanItem } from '@/lib/plan/checked-plan';
import { headingOf } from '@/lib/plan/place-label';
import { ReviseForm } from './revise-form';

/** A duty the amendment adds by hand, folded away until it is wanted. */
export function AddDuty({ draft, items }: { draft: Amendment; items: readonly PlanItem[] }) {
  const options = items.map((item) => ({ value: item.id, label: headingOf(item).slice(0, 40) || '（没有标题）' }));
  return (
    <details className="mt-3">
      <summary className="lk">加一条任务</summary>
      <ReviseForm draft={draft} duty={null} items={options} name="新的一条" />
    </details>
  );
}
