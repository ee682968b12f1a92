import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareText, type TextPiece } from './compare-text';

const shown = (pieces: readonly TextPiece[]) =>
  pieces.map(({ kind, text }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]` })[kind]).join('');
const side = (pieces: readonly TextPiece[], without: TextPiece['kind']) =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

test.each([
  ['', '', ''],
  ['已公开。', '已公开。', '已公开。'],
  ['', '已公开。', '[+已公开。]'],
  ['已公开水质12次。', '已公开水质15次。', '已公开水质[-12][+15]次。'],
  ['已公开水质。', '已公开三季度水质。', '已公开[+三季度]水质。'],
  ['供水厂出水水质', '供水厂出水、用户水龙头水质', '供水厂出水[+、用户水龙头]水质'],
  ['网站公开了水质', '网站发布了监测', '网站[-公开了水质][+发布了监测]'],
])('%s → %s', (before, after, expected) => {
  expect(shown(compareText(before, after))).toBe(expected);
});

test('the pieces give both texts back', () => {
  const text = fc.array(fc.constantFrom('公开', '水', '质', '12', '。', 'A', '\n', '𠮷'), { maxLength: 30 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = compareText(before.join(''), after.join(''));
      expect(side(pieces, 'added')).toBe(before.join(''));
      expect(side(pieces, 'removed')).toBe(after.join(''));
    }),
  );
});

test('very long texts are compared by sentences, quickly', () => {
  const long = Array.from({ length: 900 }, (_, index) => `第${index}件事已经公开。`).join('');
  const pieces = compareText(long, long.replace('第450件事已经公开。', '第450件事还没有公开。'));
  expect(pieces.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual(['已经', '还没有']);
});
