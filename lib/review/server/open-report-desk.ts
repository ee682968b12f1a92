import type { Actor } from '@/lib/access/actor';
import type { OfferedEvidence } from '@/lib/evidence/library';
import { listOffered } from '@/lib/evidence/server/queries';
import type { ReportDesk } from '@/lib/review/report-desk';
import { newId } from '@/lib/shared/new-id';
import { findNeighbours } from '@/lib/task/server/queries';
import { availableActions } from '@/lib/task/transition';
import { findReportDesk } from './report-desk';

export type OpenedDesk = {
  desk: ReportDesk;
  /** Evidence of the body that could be used here too; only while a report can be sent. */
  offered: OfferedEvidence[];
  neighbours: { previous: string | null; next: string | null };
  /** Keys of this rendering's forms: a form sent twice is done once. */
  requestKeys: { report: string; progress: string };
};

/** The report desk of one obligation with what lies around it; null for strangers. */
export async function openReportDesk(actor: Actor, obligationId: string): Promise<OpenedDesk | null> {
  const desk = await findReportDesk(actor, obligationId);
  if (!desk) return null;
  const mayAdd = desk.canReport && availableActions(desk.state).includes('submit');
  const [offered, neighbours] = await Promise.all([
    mayAdd ? listOffered(desk.bodyId, desk.id) : [],
    findNeighbours(desk.bodyId, desk.id),
  ]);
  return { desk, offered, neighbours, requestKeys: { report: newId(), progress: newId() } };
}
