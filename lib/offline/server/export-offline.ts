import type { Actor } from '@/lib/access/actor';
import { HIDDEN_COLUMNS, OFFLINE_NOTE, OFFLINE_SHEET, OFFLINE_WIDTHS, offlineRows } from '@/lib/offline/offline-sheet';
import { today } from '@/lib/server/clock';
import { writeWorkbook } from '@/lib/server/office/write-workbook';
import { commit } from '@/lib/server/unit-of-work';
import { listOpen } from './offline-store';
import { reportingBody } from './reporting-body';

/** The open obligations of the actor's body as a workbook to fill in; that it left the system is on the chain first. */
export async function exportOffline(actor: Actor): Promise<{ name: string; bytes: Buffer }> {
  const body = reportingBody(actor);
  const sheet = {
    name: OFFLINE_SHEET,
    widths: OFFLINE_WIDTHS,
    hidden: HIDDEN_COLUMNS,
    note: OFFLINE_NOTE,
    wrap: true,
    rows: offlineRows(await listOpen(body.id)),
  };
  const title = `${body.shortName}${OFFLINE_SHEET}`;
  const bytes = writeWorkbook(title, [sheet]);
  const event = {
    kind: 'paper.exported',
    subject: { type: 'body', id: body.id },
    data: { paper: title, format: 'xlsx' },
  } as const;
  await commit(actor, event, async () => undefined);
  return { name: `${title} ${today()}.xlsx`, bytes };
}
