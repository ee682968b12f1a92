import { expect, test } from 'vitest';
import { sourceContext } from './source-context';

const short = '一、公开。\n(一)推进公开。每季度公开水质。(市环保局牵头)';
const at = (source: string, words: string) => ({
  start: source.indexOf(words),
  end: source.indexOf(words) + words.length,
});

test('a short paragraph is shown whole, with duty and deadline marked', () => {
  const item = { start: short.indexOf('(一)'), end: short.length };
  const duty = { ...at(short, '每季度公开水质'), deadlineStart: short.indexOf('每季度'), deadlineQuote: '每季度' };
  const context = sourceContext(short, item, duty);
  expect(context?.text).toBe('(一)推进公开。每季度公开水质。(市环保局牵头)');
  const marked = context?.marks.map(({ start, end }) => short.slice(start, end));
  expect(marked).toEqual(['每季度公开水质', '每季度']);
  expect(context?.offset).toBe(item.start);
});

test('of a long one, the sentence before, the sentence itself and its responsibility statement', () => {
  const filler = '前面的话很长。'.repeat(40);
  const long = `${filler}紧挨的一句。公开水质。(市环保局牵头)。${filler}`;
  const duty = { ...at(long, '公开水质'), statementEnd: long.indexOf('牵头)') + 3 };
  expect(sourceContext(long, { start: 0, end: long.length }, duty)?.text).toBe(
    '紧挨的一句。公开水质。(市环保局牵头)。',
  );
});

test('a duty written by hand has no place in the text', () => {
  expect(sourceContext(short, { start: 0, end: 5 }, { start: null, end: null })).toBeNull();
});
