import { describe, expect, it } from 'vitest';
import type { Body } from '@/lib/organisation/body';
import { draftPlan } from '@/lib/plan/draft-plan';
import { parsePlan } from '@/lib/plan/parse-plan';
import { chosenBodies } from './chosen-bodies';
import { clauseTargets } from './clause-targets';
import { concerns, nearness } from './consultation';
import { freezeDraft } from './freeze-draft';

const body = (id: string, shortName: string, kind: Body['kind']): Body => ({
  id,
  name: `衡阳${shortName}`,
  shortName,
  kind,
  group: null,
});
const bodies = [
  body('water', '市水利局', 'department'),
  body('money', '市财政局', 'department'),
  body('south', '衡南县', 'county'),
];
const text = `衡阳市2016年政务公开工作要点
一、加大公开力度
（一）推进水利公开。公开水源水质。公开河长名单。（市水利局落实）
二、加强组织领导
（一）各县市区要制定工作方案。`;
const outline = freezeDraft({ ...draftPlan(parsePlan(text), bodies, []), expansions: [] }, bodies);

describe('freezeDraft', () => {
  it('knows whom each clause concerns, collectives included, and which clauses only open others', () => {
    expect(outline.map(({ anchor, heading }) => [anchor, heading])).toEqual([
      ['一', true],
      ['一（一）', false],
      ['二', true],
      ['二（一）', false],
    ]);
    expect(outline.map((clause) => bodies.filter(({ id }) => concerns(clause, id)).map(({ id }) => id))).toEqual([
      [],
      ['water'],
      [],
      ['south'],
    ]);
    expect(outline.map((clause) => [nearness(clause, 'water'), nearness(clause, 'south')])).toEqual([
      [0, 0],
      [2, 0],
      [0, 0],
      [0, 1],
    ]);
    expect(outline.flatMap(({ duties }) => duties.map(({ number }) => number))).toEqual([1, 2, 3]);
  });
});

describe('chosenBodies', () => {
  it('bodies, kinds and those named, each once, in the directory’s order', () => {
    expect(chosenBodies({ bodyIds: ['money', 'nobody'], groups: ['named'] }, bodies, outline)).toEqual([
      'water',
      'money',
      'south',
    ]);
    expect(chosenBodies({ bodyIds: ['south'], groups: ['county'] }, bodies, outline)).toEqual(['south']);
    expect(chosenBodies({ bodyIds: [], groups: [] }, bodies, outline)).toEqual([]);
  });
});

describe('clauseTargets', () => {
  it('the clause and its sentences, each where it stands in the draft', () => {
    const [, clause] = outline;
    if (!clause) throw new Error('no clause');
    const targets = clauseTargets({ sourceText: text }, clause);
    expect(targets[0]).toEqual({ start: clause.start, end: clause.end, label: '整条' });
    const sentence = targets.find(({ label }) => label === '公开河长名单');
    expect(text.slice(sentence?.start, sentence?.end)).toBe('公开河长名单');
  });
});
