import { SectionHead } from '@/components/ui/section-head';
import type { JoiningLine } from '@/lib/fulfilment/fulfilment';

type Given = { planId: string; joinings: readonly (JoiningLine & { dutyId: string; number: number })[] };

/** Bodies that leads proposed and nobody has answered, each leading to its task. */
export function OpenJoinings({ planId, joinings }: Given) {
  if (joinings.length === 0) return null;
  return (
    <section className="pb-4">
      <SectionHead title="牵头单位提名的相关部门" count={`${joinings.length} 个等确认`} owed />
      <ul className="joinings">
        {joinings.map(({ id, dutyId, number, bodyName, byBodyName, reason }) => (
          <li key={id}>
            <p>
              <a className="lk" href={`/plans/${planId}/duties/${dutyId}`}>
                第 {number} 条加派{bodyName}
              </a>
              <span className="m f13">
                {byBodyName}提名：{reason}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
