import Link from 'next/link';
import type { Amendment } from '@/lib/amendment/amendment';
import { type CheckedPlan, liveDuties } from '@/lib/plan/checked-plan';
import { ChangeButton } from './change-form';
import { ReviseForm } from './revise-form';

/** The tasks as they stand, each to be changed or cancelled. */
export function DutyPicker({ plan, draft, edit }: { plan: CheckedPlan; draft: Amendment; edit: string | null }) {
  const touched = new Set(draft.changes.map(({ before }) => before?.id));
  const rest = liveDuties(plan).filter(({ id }) => !touched.has(id));
  return (
    <details className="mt-3" open={rest.some(({ id }) => id === edit) || undefined}>
      <summary className="lk">改或取消现有任务（{rest.length} 条）</summary>
      <ol className="change-list" aria-label="现有任务">
        {rest.map((duty) => {
          const name = `第 ${duty.taskNumber} 条`;
          return (
            <li key={duty.id} id={`duty-${duty.id}`}>
              <p className="change-head">
                <b>{name}</b> {duty.text}
              </p>
              <div className="duty-acts">
                <Link className="lk f12" href={`?edit=${duty.id}#duty-${duty.id}`} aria-label={`改${name}`}>
                  改文字、单位、期限
                </Link>
                <ChangeButton act={`drop:${duty.id}`} label={`取消${name}`}>
                  {'取消这一条'}
                </ChangeButton>
              </div>
              {edit === duty.id && <ReviseForm draft={draft} duty={duty} name={name} />}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
