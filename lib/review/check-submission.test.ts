import { expect, test } from 'vitest';
import { type LocalDate, localDate } from '@/lib/shared/local-date';
import { type CheckedSubmission, checkSubmission } from './check-submission';
import type { ShownEvidence } from './evidence-snapshot';

const link: ShownEvidence = {
  id: 'e1',
  kind: 'link',
  title: '监测公告',
  url: 'https://www.example.gov.cn/1.html',
  publishedOn: localDate('2016-10-08'),
  reviewer: '局办公室',
  reviewedOn: localDate('2016-10-08'),
  column: null,
  documentNumber: null,
  indexNumber: null,
  check: null,
  reviewConclusion: 'publishable',
  file: null,
};

const submission: CheckedSubmission = {
  period: '2016Q3',
  dueOn: localDate('2016-10-08'),
  submittedOn: localDate('2016-10-20'),
  evidence: [link],
  shownBefore: [],
  sameAsReturned: null,
};

const texts = (given: Partial<CheckedSubmission>, result: string) =>
  checkSubmission({ ...submission, ...given })
    .filter((check) => check.result === result)
    .map(({ text }) => text);
const withLink = (given: Partial<ShownEvidence>) => ({ evidence: [{ ...link, ...given }] });

test('a complete submission passes everything', () => {
  expect(checkSubmission(submission).map(({ result }) => result)).toEqual(['passed', 'passed', 'passed', 'passed']);
});

test('the due day itself is on time, the next day is one day late', () => {
  expect(texts({}, 'passed')).toContain('10月8日完成，期限10月8日，按时');
  const late = withLink({ publishedOn: localDate('2016-10-09') });
  expect(texts(late, 'warning')).toContain('10月9日完成，期限10月8日，晚 1 天');
});

test('across the turn of the year both days carry their year', () => {
  const late = withLink({ publishedOn: localDate('2017-01-03') });
  expect(texts(late, 'warning')).toContain('2017年1月3日完成，期限2016年10月8日，晚 87 天');
});

test('without a link the day of the report counts', () => {
  const file = withLink({ kind: 'file', url: null, publishedOn: null });
  expect(texts(file, 'warning')).toEqual(['只有文件，没有公开网页的网址', '10月20日完成，期限10月8日，晚 12 天']);
});

test.each([
  ['2016-06-30', 1],
  ['2016-07-01', 0],
] as const)('published on %s against a period that begins on 1 July', (day, warnings) => {
  const early = withLink({ publishedOn: localDate(day), reviewedOn: localDate(day) });
  expect(texts(early, 'warning')).toHaveLength(warnings);
});

test.each<[string, Partial<ShownEvidence>]>([
  ['没有保密审查记录', { reviewer: null, reviewedOn: null, reviewConclusion: null }],
  ['先公开、后审查', { reviewedOn: '2016-10-09' as LocalDate }],
  ['不予公开', { reviewConclusion: 'not_publishable' }],
])('secrecy review: %s', (words, given) => {
  expect(texts(withLink(given), 'failed').join()).toContain(words);
});

test('the same address in an earlier period is named', () => {
  const shownBefore = [{ url: link.url ?? '', period: '2016Q2' }];
  expect(texts({ shownBefore }, 'warning')).toEqual(['“监测公告”和2016年第2季度报的是同一个网址']);
});

test('a resubmission without change is noticed', () => {
  expect(texts({ sameAsReturned: true }, 'warning')).toEqual(['和上次退回的一样，没有改']);
  expect(texts({ sameAsReturned: false }, 'warning')).toEqual([]);
});
