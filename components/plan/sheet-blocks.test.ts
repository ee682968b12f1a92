import { describe, expect, it } from 'vitest';
import { blocksWithin, foldChecked, foldDecided, type SheetBlock } from './sheet-blocks';

const blocks: SheetBlock[] = [0, 10, 20, 30, 40].map((offset) => ({
  kind: 'paragraph',
  offset,
  text: '一二三四五六七八九',
}));

describe('what of the document is in sight', () => {
  it('shows the paragraphs of a part, those cut by its edge included, and counts the others', () => {
    const { before, within, after } = blocksWithin(blocks, { start: 15, end: 30 });
    expect([before, within.map(({ offset }) => offset), after]).toEqual([1, [10, 20], 2]);
  });

  it('folds away everything in which nothing is undecided', () => {
    const shown = foldDecided(blocks, [{ start: 22, end: 25 }]);
    expect(shown.map(({ kind, offset }) => [kind, offset])).toEqual([
      ['fold', 0],
      ['paragraph', 20],
      ['fold', 30],
    ]);
    expect(shown[0]?.text).toBe('2 段没有未定的句子');
  });

  it('folds runs of three checked paragraphs, and leaves those without duties alone', () => {
    const duty = (start: number) => ({ start, state: 'confirmed' }) as never;
    const shown = foldChecked(blocks, [30, 10, 0, 20].map(duty), () => false);
    expect(shown.map(({ kind, offset }) => [kind, offset])).toEqual([
      ['fold', 0],
      ['paragraph', 40],
    ]);
    expect(shown[0]?.text).toBe('中间 4 段已核对，共 4 条任务');
    expect(foldChecked(blocks, [0, 10].map(duty), () => false)).toEqual(blocks);
  });
});
