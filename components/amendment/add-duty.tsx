import Link from 'next/link';
import type { Amendment } from '@/lib/amendment/amendment';
import type { PlanItem } from '@/lib/plan/checked-plan';
import { headingOf } from '@/lib/plan/place-label';
import { ReviseForm } from './revise-form';

/** What `?edit=` says for a duty that is written anew: one form stands open at a time, so that field names stay unique. */
const NEW = 'new';

/** A duty the amendment adds by hand. */
export function AddDuty({ draft, items, edit }: { draft: Amendment; items: readonly PlanItem[]; edit: string | null }) {
  const options = items.map((item) => ({ value: item.id, label: headingOf(item).slice(0, 40) || '（没有标题）' }));
  return (
    <div className="mt-3" id="new-duty">
      <Link className="lk" href={`?edit=${NEW}#new-duty`}>
        加一条任务
      </Link>
      {edit === NEW && <ReviseForm draft={draft} duty={null} items={options} name="新的一条" />}
    </div>
  );
}
