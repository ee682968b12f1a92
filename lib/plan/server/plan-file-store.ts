import type { DocumentFormat } from '@/lib/document/document';
import { MEDIA_TYPES, type PlanFile } from '@/lib/plan/plan-file';
import { prisma } from '@/lib/server/db';
import type { Incoming } from '@/lib/server/storage';
import type { Tx } from '@/lib/server/unit-of-work';
import { newId } from '@/lib/shared/new-id';

/** A file on its way into the store with the plan that was read from it. */
export type NewPlanFile = { name: string; format: DocumentFormat; start: number; end: number; incoming: Incoming };

export async function savePlanFiles(tx: Tx, planId: string, files: readonly NewPlanFile[]): Promise<void> {
  await tx.planFile.createMany({
    data: files.map(({ name, format, start, end, incoming: { size, sha256 } }, ordinal) => ({
      id: newId(),
      planId,
      ordinal,
      name,
      format,
      mediaType: MEDIA_TYPES[format],
      size,
      sha256,
      start,
      end,
    })),
  });
}

const asFile = <Row extends { format: string }>(row: Row) => ({ ...row, format: row.format as DocumentFormat });

/** The files of a plan in the order of its text. */
export async function listPlanFiles(planId: string): Promise<PlanFile[]> {
  const rows = await prisma.planFile.findMany({
    where: { planId },
    orderBy: { ordinal: 'asc' },
    omit: { ordinal: true },
  });
  return rows.map(asFile);
}

/** One file of a plan; null when that plan has none of this id. */
export async function findPlanFile(planId: string, fileId: string): Promise<PlanFile | null> {
  const row = await prisma.planFile.findFirst({ where: { id: fileId, planId }, omit: { ordinal: true } });
  return row && asFile(row);
}
