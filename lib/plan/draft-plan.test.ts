import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { NATIONAL_CALENDAR } from '@/lib/calendar/national-calendar';
import type { Body } from '@/lib/organisation/body';
import { localDate } from '@/lib/shared/local-date';
import { deadlineOf } from './deadline-of';
import { draftPlan, SPLIT_REASON } from './draft-plan';
import { factKeyOf } from './fact-key';
import { isCertain, openNames, openQuestions } from './open-questions';
import { parsePlan } from './parse-plan';
import { ordinalFor } from './place-duty';
import { publicationDeadline } from './publication-deadline';
import { decideSplit, mergedPart, textsAt } from './split-text';

const TEXT = readFileSync(fileURLToPath(new URL('./fixtures/hengyang-2016-plan.txt', import.meta.url)), 'utf8');
const body = (id: string, shortName: string, name: string): Body => ({
  id,
  shortName,
  name,
  kind: 'department',
  group: null,
});
const BODIES = [body('hb', '市环保局', '衡阳市环境保护局'), body('fg', '市发改委', '衡阳市发展和改革委员会')];
const draft = draftPlan(parsePlan(TEXT), BODIES, [{ alias: '市商粮局', bodyId: 'fg' }]);
const dutyWith = (words: string) => {
  const duty = draft.duties.find(({ text }) => text.includes(words));
  if (!duty) throw new Error(`no duty with ${words}`);
  return duty;
};

describe('draftPlan', () => {
  it('keeps every item and duty in order, each duty at its place in the source', () => {
    expect(draft.items.map(({ ordinal }) => ordinal)).toEqual(draft.items.map((_, index) => index));
    for (const { text, start, end } of draft.duties) expect(TEXT.slice(start ?? 0, end ?? 0)).toBe(text);
  });

  it('ties short names, full names and aliases to bodies and leaves unknown names open', () => {
    expect(dutyWith('饮用水水源').parties.map(({ name, bodyId }) => [name, bodyId])).toEqual([
      ['市环保局', 'hb'],
      ['市住房城乡建设局', null],
      ['市水利局', null],
      ['市卫计委', null],
    ]);
    expect(dutyWith('负面清单').parties.map(({ bodyId }) => bodyId)).toEqual(['fg', 'fg']);
  });

  it('reads a quarterly deadline, and asks to split a sentence with two days', () => {
    expect(dutyWith('饮用水水源').deadline).toMatchObject({ kind: 'recurring', recurrence: 'quarter' });
    expect(dutyWith('书面材料').reasons).toContain(SPLIT_REASON);
    expect(dutyWith('书面材料').deadline.dueOn).toBe('2016-09-07');
  });

  it('lists a collective responsible beside a lead as responsible', () => {
    expect(dutyWith('网上政务服务').parties.map(({ role, collective }) => [role, collective])).toEqual([
      ['lead', false],
      ['responsible', true],
    ]);
  });
});

describe('openQuestions', () => {
  it('asks each unknown name once and each open list once a statement', () => {
    const names = openNames(draft.duties);
    expect(names.filter(({ name, kind }) => name === '市卫计委' && kind === 'unknown')).toHaveLength(1);
    expect(names.filter(({ kind }) => kind === 'open-list')).toHaveLength(2);
    expect(names.filter(({ kind }) => kind === 'collective').map(({ name }) => name)).toContain('各级各部门');
  });

  it('wants every duty confirmed and every sentence without a body assigned', () => {
    const { unassigned, unconfirmed } = openQuestions({ ...draft, expansions: [] });
    expect(unconfirmed).toHaveLength(draft.duties.length);
    expect(unassigned).toContain(dutyWith('图片、图表').id);
    expect(isCertain(dutyWith('负面清单'))).toBe(true);
    expect(isCertain(dutyWith('饮用水水源'))).toBe(false);
  });

  it('counts a duty as unassigned when its only name was said to cover nobody', () => {
    const duty = dutyWith('政策理论学习');
    const before = openQuestions({ ...draft, expansions: [] }).unassigned;
    const after = openQuestions({
      ...draft,
      expansions: [{ name: duty.parties[0]?.name ?? '', bodyIds: [] }],
    }).unassigned;
    expect(after.filter((id) => !before.includes(id))).toEqual([duty.id]);
  });

  it('asks about an item whose duties are all gone until it is called context', () => {
    const itemId = dutyWith('图片、图表').itemId;
    const duties = draft.duties.map((duty) => (duty.itemId === itemId ? { ...duty, state: 'dropped' as const } : duty));
    expect(openQuestions({ items: draft.items, duties, expansions: [] }).itemIds).toEqual([itemId]);
    const items = draft.items.map((item) => (item.id === itemId ? { ...item, contextNote: '只讲要求' } : item));
    expect(openQuestions({ items, duties, expansions: [] }).itemIds).toEqual([]);
  });
});

describe('split and merge', () => {
  const duty = dutyWith('书面材料');

  it('keeps the place of parts that stand in the source', () => {
    const cut = duty.text.indexOf('于11月底');
    const decision = decideSplit(duty, textsAt(duty.text, [cut]), TEXT);
    if (!decision.ok) throw new Error('refused');
    expect(decision.value).toHaveLength(2);
    for (const { text, start, end } of decision.value) expect(TEXT.slice(start ?? 0, end ?? 0)).toBe(text);
  });

  it('gives reworded parts no place and refuses a single part', () => {
    const reworded = decideSplit(duty, ['公开实施方案', '报送书面材料'], TEXT);
    expect(reworded).toMatchObject({ ok: true, value: [{ start: null }, { start: null }] });
    expect(decideSplit(duty, ['公开实施方案', ' '], TEXT)).toMatchObject({ ok: false });
  });

  it('merges neighbours of one statement to the source between them', () => {
    const [first, second] = draft.duties;
    if (!first || !second) throw new Error('no duties');
    const merged = mergedPart(first, second, TEXT);
    expect(merged).toEqual({
      text: TEXT.slice(first.start ?? 0, second.end ?? 0),
      start: first.start,
      end: second.end,
    });
  });

  it('places a new duty after those before it in the text', () => {
    const [first, second] = draft.duties;
    if (!first || !second) throw new Error('no duties');
    expect(ordinalFor(draft, first.itemId, second.start)).toBe(1);
    expect(ordinalFor(draft, draft.items.at(-1)?.id ?? '', null)).toBe(draft.duties.length);
  });
});

describe('deadlines and facts', () => {
  it('counts 30 working days after publication, and leaves other triggers alone', () => {
    expect(publicationDeadline('30 working days after publication', localDate('2016-07-27'), NATIONAL_CALENDAR)).toBe(
      '2016-09-07',
    );
    expect(publicationDeadline('20 days after 审议通过', localDate('2016-07-27'), NATIONAL_CALENDAR)).toBeUndefined();
    expect(publicationDeadline('30 working days after publication', null, NATIONAL_CALENDAR)).toBeNull();
  });

  it('holds a daily rhythm to be ongoing', () => {
    const daily = {
      quote: '每日',
      start: 0,
      end: 2,
      kind: 'recurring',
      date: null,
      rule: 'daily',
      recurrence: { every: 'day' },
    } as const;
    expect(deadlineOf([daily])).toMatchObject({ kind: 'ongoing', recurrence: null });
  });

  it('recognises the two facts, and neither in a sentence with both', () => {
    expect(factKeyOf('制定具体实施方案，并在网站公开')).toBe('implementation-plan');
    expect(factKeyOf('将落实的情况形成书面材料报市电子政务办')).toBe('written-report');
    expect(factKeyOf(dutyWith('书面材料').text)).toBeNull();
  });
});
