import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assertAccepted } from '@/lib/shared/app-error';
import { readFactForm, recordedElements } from './read-fact-form';
import { parseScheme } from './scheme';

const scheme = assertAccepted(
  parseScheme(readFileSync(join(import.meta.dirname, 'rulesets/hengyang-2016.yaml'), 'utf8')),
);
const by = { name: '李科长', ground: '全年没有舆情' };

function read(id: string, form: Record<string, string>) {
  const indicator = scheme.indicators.find((candidate) => candidate.id === id);
  if (!indicator) throw new Error(`no indicator ${id}`);
  const decision = readFactForm(indicator, form, by);
  return decision.ok ? decision.value : decision.refusal.code;
}

describe('readFactForm', () => {
  it.each([
    [
      'A4',
      { 'element-0': 'yes', 'element-1': 'no', 'element-2': 'exempt' },
      { items: { 解读率: true, 解读时限: false, 舆情回应时限: { notApplicable: by.ground, approvedBy: by.name } } },
    ],
    ['A4', {}, 'fact-empty'],
    ['A4', { 'element-0': 'perhaps' }, 'fact-empty'],
    ['A7', { numerator: ' 4 ', denominator: '5' }, { numerator: '4', denominator: '5' }],
    ['A7', { numerator: '4', denominator: '' }, 'fact-empty'],
    ['A2', { value: '3' }, { value: '3' }],
    ['A2', { value: '3', notDone: 'on' }, { value: null }],
    ['A2', {}, 'fact-empty'],
    ['A8', { occurrences: '' }, { occurrences: [] }],
    ['A8', { occurrences: '误公开\r\n\r\n 未审查 ' }, { occurrences: [{ title: '误公开' }, { title: '未审查' }] }],
    ['A1', { numerator: '1', denominator: '2' }, 'fact-counted'],
  ] as const)('%s %o', (id, form, value) => {
    expect(read(id, form)).toEqual(value);
  });

  it('台账能证明的要素不用人填', () => {
    const mechanism = scheme.indicators.find(({ id }) => id === 'A6');
    if (mechanism?.type !== 'checklist') throw new Error('A6 is a checklist');
    expect(recordedElements(mechanism)).toEqual([{ name: '主要负责同志年内听取汇报不少于1次', position: 2 }]);
  });
});
