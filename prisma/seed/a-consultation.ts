import type { Actor } from '@/lib/access/actor';
import { openConsultation } from '@/lib/consultation/server/open-consultation';
import { importPlan } from '@/lib/plan/server/import-plan';
import { localDate } from '@/lib/shared/local-date';
import { newId } from '@/lib/shared/new-id';
import type { BuiltBody } from './a-body';

/** The text of a small draft: one clause for each body, one for nobody by name. */
const draftText = (bodies: readonly Pick<BuiltBody, 'shortName'>[], mark: string = newId()): string =>
  [
    `衡阳市2016年政务公开工作要点`,
    '一、加大公开力度',
    ...bodies.map(
      ({ shortName }, index) =>
        `（${['一', '二', '三', '四', '五'][index] ?? '六'}）推进${shortName}公开。每半年公开饮用水水源水质。主动公开${mark}预算决算。（${shortName}落实）`,
    ),
    '二、加强组织领导',
    '（一）健全工作机制。注重运用图表解读政策。',
  ].join('\n');

/** A plan in checking that gives each of the bodies something to do. */
export async function aDraft(steward: Actor, bodies: readonly BuiltBody[]): Promise<{ planId: string; text: string }> {
  const text = draftText(bodies);
  const { planId } = await importPlan(steward, { text, year: 2016, publishedOn: localDate('2016-07-27') });
  return { planId, text };
}

/** A plan in checking whose draft is out with the given bodies. */
export async function aConsultation(
  steward: Actor,
  bodies: readonly BuiltBody[],
  workingDays = 5,
): Promise<{ planId: string; consultationId: string; text: string }> {
  const { planId, text } = await aDraft(steward, bodies);
  const bodyIds = bodies.map(({ id }) => id);
  const coverNote = '请对照本单位职责提出修改意见。';
  const consultationId = await openConsultation(steward, { planId, bodyIds, groups: [], coverNote, workingDays });
  return { planId, consultationId, text };
}
