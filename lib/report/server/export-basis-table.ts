import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import { getPlanBasis } from '@/lib/basis/server/queries';
import { buildBasisTable } from '@/lib/report/basis-table';
import { renderDocx } from '@/lib/report/server/render/render-docx';
import { renderXlsx } from '@/lib/report/server/render/render-xlsx';
import { commit } from '@/lib/server/unit-of-work';
import { AppError } from '@/lib/shared/app-error';

/** 对照表 of a plan and what it answers, as a file with its name; taking it is written to the trail. */
export async function exportBasisTable(
  actor: Actor,
  { planId, format }: { planId: string; format: 'docx' | 'xlsx' },
): Promise<{ name: string; bytes: Buffer }> {
  if (!can(actor, 'paper.export')) throw new AppError('not-found');
  const { plan, coverage } = await getPlanBasis(actor, planId);
  const model = buildBasisTable({ planTitle: plan.title, coverage });
  const bytes = format === 'docx' ? renderDocx(model) : renderXlsx(model);
  const data = { paper: model.title, format };
  await commit(actor, { kind: 'paper.exported', subject: { type: 'plan', id: planId }, data }, async () => undefined);
  return { name: `${model.title}.${format}`, bytes };
}
