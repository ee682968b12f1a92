import { expect, it } from 'vitest';
import type { UpstreamClause, UpstreamDocument } from './basis';
import { coverageInWords, coverageOf } from './coverage';

const clause = (id: string, ordinal: number): UpstreamClause => ({
  id,
  documentId: 'province',
  ordinal,
  anchor: '二（一）',
  title: '',
  text: id,
  start: 0,
  end: 1,
});
const province: UpstreamDocument = {
  id: 'province',
  level: 'province',
  title: '省要点',
  documentNumber: null,
  issuedOn: null,
  clauses: ['answered', 'waived', 'open', 'refused'].map(clause),
};
const duties = ['a', 'b', 'c'].map((id, index) => ({ id, number: index + 1, anchor: '一（一）', text: id }));

it('counts both ways; a link speaks louder than a waiver, a refusal is no link, a dropped duty answers nothing', () => {
  const coverage = coverageOf({
    documents: [province],
    duties,
    verdicts: [
      { dutyId: 'b', clauseId: 'answered', verdict: 'linked' },
      { dutyId: 'a', clauseId: 'answered', verdict: 'linked' },
      { dutyId: 'c', clauseId: 'refused', verdict: 'refused' },
      { dutyId: 'dropped', clauseId: 'open', verdict: 'linked' },
      { dutyId: 'c', clauseId: 'of another document', verdict: 'linked' },
    ],
    waivers: ['waived', 'answered'].map((clauseId) => ({ clauseId, reason: '本市没有铁路', byName: '科长' })),
  });
  expect(
    coverage.clauses.map((one) => [one.clause.id, one.duties.map(({ id }) => id), one.waiver?.reason ?? null]),
  ).toEqual([
    ['answered', ['a', 'b'], null],
    ['waived', [], '本市没有铁路'],
    ['open', [], null],
    ['refused', [], null],
  ]);
  expect(coverage.ownDuties.map(({ id }) => id)).toEqual(['c']);
  expect(coverageInWords(coverage)).toBe(
    '上级要求4条：本级有1条，本级不适用1条，上级有、本级无2条；本级任务3条，其中本级有、上级无1条',
  );
});
