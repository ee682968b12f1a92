import type { Actor } from '@/lib/access/actor';
import { elementField, FACT_FIELDS } from '@/lib/scoring/read-fact-form';
import { openAssessment } from '@/lib/scoring/server/open-assessment';
import { publishScheme } from '@/lib/scoring/server/publish-scheme';
import { readRuleset } from '@/lib/scoring/server/read-ruleset';
import { recordFact } from '@/lib/scoring/server/record-fact';
import { prisma } from '@/lib/server/db';
import { onDay } from './on-day';

type Recorded = { indicatorId: string; ground: string; form: Record<string, string> };

/** The year's assessment, open as a draft, with the facts the office has recorded so far for two bodies out of three. */
export function openDemoAssessment(steward: Actor, planId: string): Promise<void> {
  return onDay('2016-10-11', async () => {
    const { id: schemeId } = await publishScheme(steward, await readRuleset());
    const assessmentId = await openAssessment(steward, { planId, schemeId });
    const bodies = await prisma.body.findMany({
      where: { obligations: { some: { planId } } },
      orderBy: { sortOrder: 'asc' },
      select: { id: true, kind: true },
    });
    for (const [index, { id: bodyId, kind }] of bodies.entries()) {
      if (index % 3 === 2) continue;
      for (const { indicatorId, ground, form } of factsOf(index, kind === 'county')) {
        await recordFact(steward, { assessmentId, bodyId, indicatorId, ground, version: 0 }, form);
      }
    }
  });
}

const answers = (count: number, missing: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, position) => [elementField(position), position === missing ? 'no' : 'yes']),
  );

/** What no obligation proves: a fixed pattern, so that every start looks alike. */
function factsOf(index: number, county: boolean): Recorded[] {
  const facts: Recorded[] = [
    { indicatorId: 'A4', ground: '解读回应台账，三季度核对', form: answers(4, index % 5) },
    { indicatorId: 'A6', ground: '单位报备的工作汇报记录', form: answers(3, index % 4 === 1 ? 2 : -1) },
    {
      indicatorId: 'A7',
      ground: '培训签到册',
      form: { [FACT_FIELDS.numerator]: String(6 + (index % 5)), [FACT_FIELDS.denominator]: '10' },
    },
    {
      indicatorId: 'A8',
      ground: '保密审查抽查记录',
      form: { [FACT_FIELDS.occurrences]: index % 11 === 0 ? '一篇通报没有登记保密审查' : '' },
    },
  ];
  if (county) facts.push({ indicatorId: 'A5', ground: '网站迁移调度表', form: answers(4, index % 2 ? 3 : -1) });
  return facts;
}
