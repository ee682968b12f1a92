import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDrafts, type Draft } from './compare-drafts';
import type { Clause, FrozenDuty } from './consultation';

function draftOf(lines: readonly string[], duties: (line: number) => FrozenDuty[] = () => []): Draft {
  let at = 0;
  const outline = lines.map((line, ordinal): Clause => {
    const [start, end] = [at, at + line.length];
    at = end + 1;
    return {
      ordinal,
      anchor: `一（${ordinal}）`,
      title: '',
      level: 2,
      heading: false,
      start,
      end,
      duties: duties(ordinal),
    };
  });
  return { planId: 'plan', sourceText: lines.join('\n'), outline };
}

const duty = (id: string, text: string): FrozenDuty => ({
  id,
  number: 1,
  text,
  start: null,
  end: null,
  bodyIds: [],
  namedIds: [],
});

describe('compareDrafts', () => {
  const draft = draftOf([
    '（一）推进财政公开。公开预算决算。',
    '（二）推进环保公开。公开水源水质。',
    '（三）开展满意度测评。',
  ]);

  it('nothing changed', () => {
    expect(compareDrafts(draft, draft).map(({ kind }) => kind)).toEqual(['same', 'same', 'same']);
  });

  it('reworded, removed and added clauses, found by their words although their numbers moved', () => {
    const final = draftOf([
      '（一）推进环保公开。每季度公开水源水质。',
      '（二）推进财政公开。公开预算决算。',
      '（三）建立约谈制度。',
    ]);
    const rows = compareDrafts(draft, final);
    expect(rows.map(({ kind, before, after }) => [kind, before?.ordinal ?? null, after?.ordinal ?? null])).toEqual([
      ['changed', 1, 0],
      ['changed', 0, 1],
      ['removed', 2, null],
      ['added', null, 2],
    ]);
    const water = rows.find(({ before }) => before?.ordinal === 1);
    expect(
      water?.pieces
        .filter(({ kind }) => kind === 'added')
        .map(({ text }) => text)
        .join(''),
    ).toContain('每季度');
    const joined = (row: (typeof rows)[number]) =>
      row.pieces
        .filter(({ kind }) => kind !== 'removed')
        .map(({ text }) => text)
        .join('');
    for (const row of rows.filter(({ after }) => after)) {
      expect(joined(row)).toBe(final.sourceText.slice(row.after?.start, row.after?.end));
    }
  });

  it('duties corrected by hand show beside a text that stayed', () => {
    const before = draftOf(['（一）推进财政公开。公开预算决算。'], () => [
      duty('a', '公开预算'),
      duty('b', '公开决算'),
    ]);
    const after = draftOf(['（一）推进财政公开。公开预算决算。'], () => [
      duty('a', '公开部门预算'),
      duty('c', '公开三公经费'),
    ]);
    const [row] = compareDrafts(before, after);
    expect(row?.kind).toBe('changed');
    expect(row?.duties.map(({ kind, before: old, after: young }) => [kind, old, young])).toEqual([
      ['reworded', '公开预算', '公开部门预算'],
      ['removed', '公开决算', ''],
      ['added', '', '公开三公经费'],
    ]);
    const elsewhere = compareDrafts(before, { ...after, planId: 'another plan' });
    expect(elsewhere.map(({ kind }) => kind)).toEqual(['same']);
    const allDropped = compareDrafts(before, {
      ...after,
      outline: after.outline.map((one) => ({ ...one, duties: [] })),
    });
    expect(allDropped[0]?.duties.map(({ kind }) => kind)).toEqual(['removed', 'removed']);
  });

  it('whatever changed, every clause of both texts stands in the answer once, and the pieces give the texts back', () => {
    const line = fc.array(fc.constantFrom('公开', '预算', '水质', '每季度', '每半年', '名单', '。', '4%'), {
      minLength: 1,
      maxLength: 9,
    });
    const lines = fc.array(
      line.map((words) => words.join('')),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(lines, lines, (old, young) => {
        const rows = compareDrafts(draftOf(old), draftOf(young));
        const said = (kind: 'added' | 'removed') =>
          rows.map(({ pieces }) =>
            pieces
              .filter((piece) => piece.kind !== kind)
              .map(({ text }) => text)
              .join(''),
          );
        expect(rows.flatMap(({ before }) => before?.ordinal ?? []).sort((a, b) => a - b)).toEqual([...old.keys()]);
        expect(rows.flatMap(({ after }) => after?.ordinal ?? [])).toEqual([...young.keys()]);
        expect(said('removed').filter(Boolean)).toEqual(young);
        expect(said('added').filter(Boolean).sort()).toEqual([...old].sort());
      }),
    );
  });
});
