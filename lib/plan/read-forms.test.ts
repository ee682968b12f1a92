import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type FormCase, readAnchors } from '@/lib/plan/fixtures/form-case';
import { parsePlan } from './parse-plan';
import type { ParsedPlan } from './parsed-plan';

const FOLDER = fileURLToPath(new URL('./fixtures/forms/', import.meta.url));
const FILES = readdirSync(FOLDER).sort();
const casesOf = (file: string): FormCase[] => parse(readFileSync(`${FOLDER}${file}`, 'utf8'));
const read = ({ text, year }: FormCase): ParsedPlan => parsePlan(text, year ? { year } : {});

describe.each(FILES)('%s', (file) => {
  it.each(casesOf(file).map((one) => [one.name, one] as const))('%s', (_, one) => {
    const plan = read(one);
    expect(readAnchors(one, plan)).toEqual(one.expect);
    const deadlines = plan.items.flatMap((item) => item.duties.flatMap((duty) => duty.deadlines));
    const dated = deadlines.map(({ quote, date }) => `${quote} ${date}`);
    expect(dated).toEqual(expect.arrayContaining(one.deadlines ?? []));
    expect(plan.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(one.findings ?? []));
    if (one.items) expect(plan.items.map(({ path }) => path)).toEqual(one.items);
    if (one.title) expect(plan.title).toBe(one.title);
  });
});

/** Everything a reading quotes stands where it says; what stands outside is a programming error, whatever the text. */
function faultsOf(text: string): string[] {
  const plan = parsePlan(text, { year: 2021 });
  const duties = plan.items.flatMap((item) => item.duties);
  const quoted = [
    ...duties,
    ...duties.flatMap((duty) => duty.statement ?? []),
    ...duties.flatMap((duty) => duty.parties).map(({ name, start, end }) => ({ text: name, start, end })),
    ...duties.flatMap((duty) => duty.deadlines).map(({ quote, start, end }) => ({ text: quote, start, end })),
  ];
  const ranges = [...quoted, ...plan.items, ...plan.findings];
  return [
    ...quoted
      .filter(({ start, end, text: words }) => text.slice(start, end) !== words)
      .map((one) => `not there: ${one.text}`),
    ...ranges
      .filter(({ start, end }) => start < 0 || end > text.length || start > end)
      .map(({ start, end }) => `outside: ${start}–${end}`),
    ...duties.filter((duty) => duty.reasons.length === 0).map((duty) => `no reason: ${duty.text}`),
  ];
}

const HENGYANG = readFileSync(fileURLToPath(new URL('./fixtures/hengyang-2016-plan.txt', import.meta.url)), 'utf8');
const TEXTS = [...FILES.flatMap((file) => casesOf(file).map((one) => one.text)), HENGYANG.slice(900, 2_400)];
const MARKS = [
  ...'（）()〔〕【】[]、，,。；;：:|\t\n \r│─┼｜一1①●*“”《》由等和及',
  '牵头',
  '责任单位：',
  '会同',
  '6月底前',
  '𠮷',
  'ū',
];
const WIDE: Record<string, string> = { '(': '（', ')': '）', ',': '，', ';': '；', ':': '：', '|': '｜' };

type Change = { kind: number; at: number; length: number; mark: string };

/** One change of the kinds that happen to texts on their way: cut, swapped, noise added, brackets lost, widened, repeated. */
function mutate(text: string, { kind, at, length, mark }: Change): string {
  const from = text.length === 0 ? 0 : at % text.length;
  const to = Math.min(text.length, from + length);
  const [head, piece, tail] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  switch (kind) {
    case 0:
      return head + tail;
    case 1:
      return tail + piece + head;
    case 2:
      return head + mark + piece + tail;
    case 3:
      return head + piece.replace(/[()（）〔〕【】[\]]/g, '') + tail;
    case 4:
      return head + piece.replace(/[(),;:|]/g, (narrow) => WIDE[narrow] ?? narrow) + tail;
    case 5:
      return head + piece + piece + tail;
    default:
      return head + piece.replace(/[、，。；]/g, mark) + tail;
  }
}

describe('20,000 mutated texts', () => {
  it('are read without a fault, and every quotation stands where it says', { timeout: 120_000 }, () => {
    const change = fc.record({
      kind: fc.nat(6),
      at: fc.nat(5_000),
      length: fc.integer({ min: 1, max: 60 }),
      mark: fc.constantFrom(...MARKS),
    });
    const mutated = fc
      .tuple(fc.constantFrom(...TEXTS), fc.nat(1_500), fc.array(change, { minLength: 1, maxLength: 6 }))
      .map(([text, from, changes]) => {
        const start = from % text.length;
        return changes.reduce(mutate, text.slice(start, start + 400));
      });
    fc.assert(
      fc.property(mutated, (text) => {
        expect(faultsOf(text)).toEqual([]);
      }),
      { numRuns: 20_000 },
    );
  });
});
