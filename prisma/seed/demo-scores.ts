import type { Actor } from '@/lib/access/actor';
import { openAssessment } from '@/lib/scoring/server/open-assessment';
import { publishScheme } from '@/lib/scoring/server/publish-scheme';
import { readRuleset } from '@/lib/scoring/server/read-ruleset';
import { recordFact } from '@/lib/scoring/server/record-fact';
import { prisma } from '@/lib/server/db';
import { onDay } from './on-day';

const CHECKED_ON = '2016-10-10';
const GROUND = '政务公开科三季度核查表';

/** Every eighth body waits to be checked, so that the ranking shows what is missing as well. */
const UNCHECKED_EVERY = 8;

/** By October the office has published its scheme and checked most bodies once: what people record, they have recorded. */
export async function recordDemoFacts(steward: Actor, planId: string): Promise<void> {
  await onDay(CHECKED_ON, async () => {
    const { id: schemeId } = await publishScheme(steward, await readRuleset());
    const assessmentId = await openAssessment(steward, { planId, schemeId });
    const bodies = await prisma.body.findMany({
      where: { obligations: { some: { planId } } },
      orderBy: { sortOrder: 'asc' },
      select: { id: true, kind: true },
    });
    for (const [index, { id: bodyId, kind }] of bodies.entries()) {
      if (index % UNCHECKED_EVERY === UNCHECKED_EVERY - 1) continue;
      for (const [indicatorId, form] of Object.entries(factsOf(index, kind === 'county'))) {
        await recordFact(steward, { assessmentId, bodyId, indicatorId, version: 0, ground: GROUND }, form);
      }
    }
  });
}

/** A fixed pattern of findings, so that every start looks alike. */
function factsOf(index: number, isCounty: boolean): Record<string, Record<string, string>> {
  const answer = (every: number) => (index % every === every - 1 ? 'no' : 'yes');
  const moved = { 'element-0': 'yes', 'element-1': 'yes', 'element-2': answer(4), 'element-3': answer(3) };
  return {
    A4: {
      'element-0': 'yes',
      'element-1': answer(5),
      'element-2': index % 6 ? 'yes' : 'exempt',
      'element-3': answer(4),
    },
    ...(isCounty ? { A5: moved } : {}),
    A6: { 'element-2': answer(6) },
    A7: { numerator: String(3 + (index % 3)), denominator: '5' },
    A8: { occurrences: index % 17 === 16 ? '一份文件没有审查就公开' : '' },
  };
}
