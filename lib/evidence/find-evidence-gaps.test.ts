import { describe, expect, it } from 'vitest';
import { addDays, localDate } from '@/lib/shared/local-date';
import type { Evidence } from './evidence';
import { findEvidenceGaps } from './find-evidence-gaps';

const today = localDate('2016-10-12');
const published = localDate('2016-10-08');
const review = { reviewer: '局办公室', reviewedOn: published, conclusion: 'publishable' } as const;
const unsaid = { origin: { column: null, documentNumber: null, indexNumber: null }, check: null };
const link = {
  ...unsaid,
  id: 'e1',
  kind: 'link',
  title: '公告',
  url: 'https://a.cn',
  publishedOn: published,
  file: null,
  review,
} as const;
const file: Evidence = {
  ...unsaid,
  id: 'e2',
  kind: 'file',
  title: '纪要',
  url: null,
  publishedOn: null,
  file: { id: 'f', name: '纪要.pdf', size: 1, mediaType: 'application/pdf', sha256: '' },
  review: { ...review, reviewedOn: today },
};

const codes = (evidence: readonly Evidence[]) => findEvidenceGaps(evidence, today).map(({ code }) => code);

describe('findEvidenceGaps', () => {
  it('nothing attached is one gap', () => {
    expect(findEvidenceGaps([], today)).toEqual([{ code: 'evidence-missing', evidenceId: null }]);
  });

  it.each<[string, Evidence, string[]]>([
    ['reviewed and published', link, []],
    ['a file reviewed today', file, []],
    ['handled before publication', { ...link, review: { ...review, conclusion: 'redacted' } }, []],
    ['not to be published', { ...link, review: { ...review, conclusion: 'not_publishable' } }, ['not-publishable']],
    ['without review', { ...link, review: null }, ['review-missing']],
    ['published today', { ...link, publishedOn: today }, []],
    ['published tomorrow', { ...link, publishedOn: addDays(today, 1) }, ['published-in-future']],
    ['reviewed the day after', { ...link, review: { ...review, reviewedOn: addDays(published, 1) } }, ['review-late']],
    ['file reviewed tomorrow', { ...file, review: { ...review, reviewedOn: addDays(today, 1) } }, ['review-in-future']],
  ])('%s', (_, evidence, expected) => {
    expect(codes([evidence])).toEqual(expected);
  });

  it('names the piece at fault', () => {
    expect(findEvidenceGaps([link, { ...file, review: null }], today)).toEqual([
      { code: 'review-missing', facts: { title: '纪要' }, evidenceId: 'e2' },
    ]);
  });
});
