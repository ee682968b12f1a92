import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfMonth, isLocalDate, localDate } from '@/lib/shared/local-date';
import { findDeadlines } from './find-deadlines';
import { sourceOf } from './source';

const CONTEXT = { year: 2016, publishedOn: localDate('2016-07-27') };
const FIGURES = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

const read = (text: string) =>
  findDeadlines(sourceOf(text), { start: 0, end: text.length }, CONTEXT).map(({ deadline }) => deadline);

/** 1–99 in Chinese figures. */
function inFigures(number: number): string {
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${FIGURES[tens]}十`;
  return `${ten}${FIGURES[number % 10]}`;
}

const printed = (number: number, chinese: boolean): string => (chinese ? inFigures(number) : String(number));
const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const year = fc.constantFrom(
  ['', 2016] as const,
  ['2016年', 2016] as const,
  ['2018年', 2018] as const,
  ['二〇一七年', 2017] as const,
  ['今年', 2016] as const,
  ['明年', 2017] as const,
);
const before = fc.constantFrom('前', '之前', '以前');
const month = fc.integer({ min: 1, max: 12 });
const figures = fc.boolean();

const day = fc
  .tuple(year, month, fc.integer({ min: 1, max: 31 }), before, figures)
  .filter(([[, y], m, d]) => isLocalDate(iso(y, m, d)))
  .map(([[words, y], m, d, mark, chinese]) => ({
    words: `${words}${printed(m, chinese)}月${printed(d, chinese)}日${mark}`,
    says: { kind: 'date', date: iso(y, m, d) },
  }));
const monthEnd = fc
  .tuple(year, month, fc.constantFrom('底前', '末前', '底'), figures)
  .map(([[words, y], m, end, chinese]) => ({
    words: `${words}${printed(m, chinese)}月${end}`,
    says: { kind: 'date', date: endOfMonth(y, m) },
  }));
const quarter = fc.tuple(year, fc.integer({ min: 1, max: 4 }), figures).map(([[words, y], q, chinese]) => ({
  words: `${words}第${printed(q, chinese)}季度末前`,
  says: { kind: 'date', date: endOfMonth(y, q * 3) },
}));
const yearEnd = year.map(([words, y]) => ({
  words: `${words}${words ? '' : '年'}底前`,
  says: { kind: 'date', date: iso(y, 12, 31) },
}));
const count = fc.integer({ min: 1, max: 40 });
const UNITS = { 个工作日: 'working days', 天: 'days', 日: 'days', 小时: 'hours' } as const;
const unit = fc.constantFrom(...(Object.keys(UNITS) as (keyof typeof UNITS)[]));
const term = fc
  .tuple(
    fc.constantFrom('审议通过', '收到申请', '事件发生', '信息形成'),
    fc.constantFrom('后', '之日起', '之后'),
    count,
    unit,
  )
  .map(([event, joint, n, u]) => ({
    words: `${event}${joint}${n}${u}内`,
    says: { kind: 'relative', date: null, rule: `${n} ${UNITS[u]} after ${event}` },
  }));
const rhythm = fc
  .tuple(
    fc.constantFrom('每', '按', '逐'),
    fc.constantFrom(['月', 'month'] as const, ['季度', 'quarter'] as const, ['年', 'year'] as const),
    fc.constantFrom('', '自2016年起,', '从2017年起,'),
  )
  .map(([every, [name, recurrence], from]) => ({
    words: `${from}${every}${name}`,
    says: {
      kind: 'recurring',
      recurrence: { every: recurrence, ...(from ? { fromYear: Number(from.slice(1, 5)) } : {}) },
    },
  }));
const fixedDay = fc.integer({ min: 1, max: 31 }).map((d) => ({
  words: `每月${d}日前`,
  says: { kind: 'recurring', recurrence: { every: 'month', fixed: [{ month: null, day: d }] } },
}));

const phrase = fc.oneof(day, monthEnd, quarter, yearEnd, term, rhythm, fixedDay);
const head = fc.constantFrom('市财政局要', '各县市区要在', '有关部门,', '市教育局、市民政局于');
const tail = fc.constantFrom('公开有关信息', '将落实情况报市政府办公室', '完成网站整合', '报送工作总结');

describe('the grammar of deadlines', () => {
  it('reads back every phrase it can say, at its place', () => {
    fc.assert(
      fc.property(head, phrase, tail, (start, { words, says }, end) => {
        const found = read(`${start}${words}${end}`);
        expect(found).toMatchObject([says]);
        expect(found[0]?.quote).toContain(words.replace(/^(?:自|从)/, ''));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads two of a sentence apart', () => {
    fc.assert(
      fc.property(day, tail, term, tail, (first, does, second, too) => {
        const found = read(`${first.words}${does},${second.words}${too}`);
        expect(found).toMatchObject([first.says, second.says]);
      }),
      { numRuns: 500 },
    );
  });

  it('quotes what stands in the text, whatever the text', () => {
    const piece = fc.constantFrom(
      '每',
      '月',
      '年',
      '6',
      '三',
      '日',
      '前',
      '底',
      '自',
      '起',
      '内',
      '个工作日',
      ',',
      '、',
      '《',
      '至',
      '第',
      '季度',
      '(',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { quote, start, end } of read(text)) {
          expect(text.slice(start, end)).toBe(quote);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
      { numRuns: 3000 },
    );
  });
});
