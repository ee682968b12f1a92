import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mark, segmentText } from './mark-text';

const SENTENCE = '自2016年起，每季度向社会公开饮用水水质（市环保局牵头）。';
const markOf = (kind: Mark['kind'], words: string, offset = 0): Mark => {
  const start = SENTENCE.indexOf(words) + offset;
  return { kind, start, end: start + words.length };
};

describe('segmentText', () => {
  it('没有标记时整句就是一段', () => {
    expect(segmentText(SENTENCE, [])).toEqual([{ start: 0, text: SENTENCE, marks: [], endings: [] }]);
  });

  it('空文字没有段', () => {
    expect(segmentText('', [markOf('duty', '公开')])).toEqual([]);
  });

  it('期限、义务、单位各成一段，义务的序号落在最后一字', () => {
    const deadline = markOf('deadline', '自2016年起，每季度');
    const duty = { ...markOf('duty', '向社会公开饮用水水质'), number: 44 };
    const body = markOf('body', '市环保局');
    const segments = segmentText(SENTENCE, [duty, body, deadline]);
    expect(segments.map(({ text, marks }) => [text, marks.map(({ kind }) => kind)])).toEqual([
      ['自2016年起，每季度', ['deadline']],
      ['向社会公开饮用水水质', ['duty']],
      ['（', []],
      ['市环保局', ['body']],
      ['牵头）。', []],
    ]);
    expect(segments[1]?.endings).toEqual([duty]);
  });

  it('套在义务里的期限把义务切成三段，序号只在末段', () => {
    const duty = { ...markOf('duty', '自2016年起，每季度向社会公开'), number: 1 };
    const inner = markOf('deadline', '每季度');
    const segments = segmentText(SENTENCE, [duty, inner]).slice(0, 3);
    expect(segments.map(({ marks }) => marks.length)).toEqual([1, 2, 1]);
    expect(segments.map(({ endings }) => endings.includes(duty))).toEqual([false, false, true]);
  });

  it('按全文偏移给的标记落到本段，跨段的标记在段外收尾', () => {
    const duty = markOf('duty', '公开饮用水', 100);
    const across: Mark = { kind: 'duty', start: 100 + SENTENCE.length - 2, end: 100 + SENTENCE.length + 5 };
    const segments = segmentText(SENTENCE, [duty, across], 100);
    expect(segments.find(({ marks }) => marks.includes(duty))?.text).toBe('公开饮用水');
    expect(segments.at(-1)?.marks).toEqual([across]);
    expect(segments.at(-1)?.endings).toEqual([]);
  });

  it('任意标记：各段连起来还是原文，每段整个在标记内或外', () => {
    const range = fc
      .tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 40 }))
      .map(([a, b]): Mark => ({ kind: 'duty', start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), (marks) => {
        const segments = segmentText(SENTENCE, marks);
        expect(segments.map(({ text }) => text).join('')).toBe(SENTENCE);
        for (const { start, text, marks: covering } of segments) {
          for (const mark of marks) {
            const touches = mark.start < start + text.length && mark.end > start;
            expect(covering.includes(mark)).toBe(touches && mark.start < mark.end);
          }
        }
      }),
    );
  });
});
