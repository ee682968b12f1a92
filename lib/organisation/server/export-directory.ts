import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { buildSheets } from '@/lib/organisation/workbook/build-sheets';
import type { SheetName } from '@/lib/organisation/workbook/directory-state';
import { today } from '@/lib/server/clock';
import { writeWorkbook } from '@/lib/server/office/write-workbook';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';
import { readDirectoryState } from './directory-store';

const WIDTHS: Record<SheetName, readonly number[]> = {
  单位: [38, 40, 24, 18, 8, 22, 13, 13],
  别名: [26, 24, 16, 13, 13],
  沿革: [24, 24, 16, 13, 34],
  集合名单: [38, 22, 40, 24, 13, 13],
  岗位: [38, 24, 16, 24, 20, 13, 13],
};

/** The directory as a workbook that can be changed and given back; that it left the system is on the chain first. */
export async function exportDirectory(actor: Actor): Promise<{ name: string; bytes: Buffer }> {
  if (!can(actor, 'body.manage')) throw new AppError('not-found');
  const sheets = buildSheets(await readDirectoryState()).map((sheet) => ({ ...sheet, widths: WIDTHS[sheet.name] }));
  const bytes = writeWorkbook('单位名录', sheets);
  const event = {
    kind: 'paper.exported',
    subject: { type: 'paper', id: 'directory' },
    data: { paper: '单位名录', format: 'xlsx' },
  } as const;
  await commit(actor, event, async () => undefined);
  return { name: `单位名录 ${today()}.xlsx`, bytes };
}
