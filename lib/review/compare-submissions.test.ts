import { expect, test } from 'vitest';
import { localDate } from '@/lib/shared/local-date';
import { compareSubmissions } from './compare-submissions';
import type { ShownEvidence } from './evidence-snapshot';

const page = (id: string, given: Partial<ShownEvidence> = {}): ShownEvidence => ({
  id,
  kind: 'link',
  title: `网页${id}`,
  url: `https://www.example.gov.cn/${id}.html`,
  publishedOn: localDate('2016-10-08'),
  reviewer: null,
  reviewedOn: null,
  column: null,
  documentNumber: null,
  indexNumber: null,
  check: null,
  reviewConclusion: null,
  file: null,
  ...given,
});

test('nothing changed', () => {
  const sent = { text: '已公开。', evidence: [page('1')] };
  expect(compareSubmissions(sent, sent)).toMatchObject({ evidence: [], changed: false });
});

test('evidence that came, went and was corrected', () => {
  const reviewed = { reviewer: '局办公室', reviewedOn: localDate('2016-10-07'), reviewConclusion: 'redacted' } as const;
  const before = { text: '已公开。', evidence: [page('1'), page('2')] };
  const after = { text: '已公开。', evidence: [page('1', reviewed), page('3')] };
  expect(compareSubmissions(before, after)).toMatchObject({
    changed: true,
    evidence: [
      {
        kind: 'corrected',
        id: '1',
        fields: [
          { name: '审查人', before: '没有', after: '局办公室' },
          { name: '审查日期', before: '没有', after: '2016-10-07' },
          { name: '审查结论', before: '没有', after: '处理后公开' },
        ],
      },
      { kind: 'added', id: '3' },
      { kind: 'removed', id: '2' },
    ],
  });
});

test('another text is a change', () => {
  const evidence = [page('1')];
  expect(compareSubmissions({ text: '甲', evidence }, { text: '乙', evidence }).changed).toBe(true);
});
