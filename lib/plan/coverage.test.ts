import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf, undecidedIn } from './coverage';
import { draftPlan } from './draft-plan';
import { parsePlan } from './parse-plan';

const HENGYANG = readFileSync(fileURLToPath(new URL('fixtures/hengyang-2016-plan.txt', import.meta.url)), 'utf8');

function planFrom(sourceText: string) {
  return { sourceText, ...draftPlan(parsePlan(sourceText), [], []), contextSentences: [] };
}

const PLAN = `某市2016年政务公开工作要点
一、加大公开力度
（一）推进公开。每季度公开饮用水水质。（市环保局落实）
（二）做好解读。运用图表解读政策。（市政府办牵头落实）
相关阅读：上年要点。`;

const textOf = (plan: { sourceText: string }, piece: { start: number; end: number } | undefined) =>
  plan.sourceText.slice(piece?.start, piece?.end).trim();

describe('coverageOf', () => {
  it('calls head, headings and statements context and leaves what is in no duty undecided', () => {
    const plan = planFrom(PLAN);
    const { sentences, counts } = coverageOf(plan);
    expect(sentences.map((one) => [one.why, textOf(plan, one)])).toEqual([
      ['head', '某市2016年政务公开工作要点'],
      ['heading', '一、加大公开力度'],
      ['heading', '（一）推进公开。'],
      ['duty', '每季度公开饮用水水质。'],
      ['statement', '（市环保局落实）'],
      ['heading', '（二）做好解读。'],
      ['duty', '运用图表解读政策。'],
      ['statement', '（市政府办牵头落实）'],
      ['open', '相关阅读：上年要点。'],
    ]);
    expect(counts).toEqual({ duty: 2, context: 6, undecided: 1 });
  });

  it('takes the office’s word: a duty taken out, an item or a sentence called context', () => {
    const plan = planFrom(PLAN);
    const [first, second] = plan.duties;
    const dropped = {
      ...plan,
      duties: plan.duties.map((duty) => (duty === first ? { ...duty, state: 'dropped' as const } : duty)),
    };
    expect(coverageOf(dropped).counts).toMatchObject({ duty: 1, undecided: 1 });
    const [open] = undecidedIn(coverageOf(plan));
    const decided = { ...plan, contextSentences: open ? [open] : [] };
    expect(coverageOf(decided).counts.undecided).toBe(0);
    const itemId = second?.itemId;
    const without = { ...plan, duties: plan.duties.filter((duty) => duty !== second) };
    expect(undecidedIn(coverageOf(without), itemId).map((one) => textOf(plan, one))).toContain('运用图表解读政策。');
    const items = plan.items.map((item) => (item.id === itemId ? { ...item, contextNote: '只讲原则' } : item));
    expect(undecidedIn(coverageOf({ ...without, items }), itemId)).toEqual([]);
  });

  it('leaves one line of the Hengyang plan undecided', () => {
    const plan = planFrom(HENGYANG);
    expect(undecidedIn(coverageOf(plan)).map((one) => textOf(plan, one))).toEqual(['相关阅读:']);
  });

  it('covers every character that is not blank exactly once, whatever the text', () => {
    const scraps = fc.constantFrom(
      ...PLAN.split(/(?<=[。，（）\n])/),
      '1.',
      '\n',
      '\u3000',
      '”',
      '“',
      '（',
      '。。',
      '|',
      '1月底前',
      '𠮷',
    );
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 40 }), fc.integer({ min: 0, max: 7 }), (parts, mask) => {
        const text = parts.join('');
        const plan = planFrom(text);
        const duties = plan.duties.map((duty, index) =>
          (mask >> index) & 1 ? { ...duty, state: 'dropped' as const } : duty,
        );
        const { sentences, counts } = coverageOf({ ...plan, duties });
        const times = new Uint8Array(text.length);
        for (const { start, end } of sentences)
          for (let at = start; at < end; at += 1) times[at] = (times[at] ?? 0) + 1;
        const wrong =
          [...text].length > 0 &&
          [...times].some((count, at) => (/\s/.test(text.charAt(at)) ? count > 1 : count !== 1));
        return !wrong && counts.duty + counts.context + counts.undecided === sentences.length;
      }),
      { numRuns: 500 },
    );
  });
});
