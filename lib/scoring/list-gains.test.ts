import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NATIONAL_CALENDAR } from '@/lib/calendar/national-calendar';
import { assertAccepted } from '@/lib/shared/app-error';
import { addDays, localDate } from '@/lib/shared/local-date';
import { formatPoints, subtractPoints } from '@/lib/shared/points';
import { assembleFacts } from './assemble-facts';
import type { BodyMaterial, CountedObligation } from './body-material';
import { evaluate } from './evaluate';
import { listGains } from './list-gains';
import { parseScheme } from './scheme';

const scheme = assertAccepted(
  parseScheme(readFileSync(join(import.meta.dirname, 'rulesets/hengyang-2016.yaml'), 'utf8')),
);
const today = localDate('2016-10-12');

const obligation = (obligationId: string, changes: Partial<CountedObligation>): CountedObligation => ({
  obligationId,
  title: `任务${obligationId}`,
  role: 'lead',
  dueOn: localDate('2016-12-31'),
  completedOn: null,
  state: 'in_progress',
  factKey: null,
  evidenceIds: [],
  decidedBy: null,
  ...changes,
});

const recorded = (indicatorId: string, value: Record<string, unknown>) => ({
  indicatorId,
  value,
  ground: '核查表',
  decidedBy: '李科长',
});

const MATERIAL: BodyMaterial = {
  kind: 'department',
  year: 2016,
  calendar: NATIONAL_CALENDAR,
  obligations: [
    obligation('按期可办', {}),
    obligation('已过期', { dueOn: addDays(today, -10) }),
    obligation('配合', { role: 'co' }),
    obligation('已报送', { state: 'submitted' }),
    obligation('办结', { state: 'closed', completedOn: today }),
    obligation('书面材料', { factKey: 'written-report', dueOn: localDate('2016-11-30') }),
  ],
  posts: { deputy: '副局长' },
  problems: [],
  recorded: [
    recorded('A2', { value: '0' }),
    recorded('A4', { items: { 解读率: true, 解读时限: true, 舆情回应时限: true, 回应记录: false } }),
    recorded('A6', { items: { 主要负责同志年内听取汇报不少于1次: true } }),
    recorded('A7', { numerator: '4', denominator: '5' }),
    recorded('A8', { occurrences: [] }),
  ],
};

const gains = () => listGains(scheme, assembleFacts(scheme, MATERIAL, today), MATERIAL, today);

describe('listGains', () => {
  it('按分多少列出还能得的分，报送了的、办结了的不列', () => {
    expect(gains().map(({ title, points }) => [title, formatPoints(points, 2)])).toEqual([
      ['任务按期可办', '14.81'],
      ['任务已过期', '11.85'],
      ['任务配合', '7.40'],
      ['任务书面材料', '5.55'],
      ['政策解读与回应关切：回应记录', '2.22'],
      ['工作机制：联系人不少于1名', '1.85'],
    ]);
  });

  it('每一项的数就是真办了以后总分的差', () => {
    const [first] = gains();
    const done = MATERIAL.obligations.map((one) =>
      one.obligationId === '按期可办' ? { ...one, completedOn: today, state: 'closed' as const } : one,
    );
    const secured = (material: BodyMaterial) => evaluate(scheme, assembleFacts(scheme, material, today)).range?.low;
    const [before, after] = [secured(MATERIAL), secured({ ...MATERIAL, obligations: done })];
    if (before === undefined || after === undefined || !first) throw new Error('no range');
    expect(subtractPoints(after, before)).toBe(first.points);
    expect(first).toMatchObject({
      obligationId: '按期可办',
      due: expect.stringMatching(/^2016-12-31 前，还有 \d+ 个工作日$/),
    });
  });

  it('不适用的一项没有什么可再得', () => {
    const material = {
      ...MATERIAL,
      recorded: [...MATERIAL.recorded.slice(0, 1), recorded('A1', { notApplicable: '没有任务' })],
    };
    const all = listGains(scheme, assembleFacts(scheme, material, today), material, today);
    expect(all.some(({ indicatorId }) => indicatorId === 'A1')).toBe(false);
  });
});
