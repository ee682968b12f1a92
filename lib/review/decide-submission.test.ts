import { describe, expect, it } from 'vitest';
import type { Evidence } from '@/lib/evidence/evidence';
import { addDays, localDate } from '@/lib/shared/local-date';
import { OBLIGATION_STATES } from '@/lib/task/obligation';
import { decideSubmission, type Report } from './decide-submission';

const today = localDate('2016-10-12');
const evidence: Evidence = {
  id: 'e1',
  kind: 'link',
  title: '公告',
  url: 'https://www.example.gov.cn/1.html',
  publishedOn: localDate('2016-10-08'),
  file: null,
  origin: { column: null, documentNumber: null, indexNumber: null },
  check: null,
  review: { reviewer: '局办公室', reviewedOn: localDate('2016-10-07'), conclusion: 'publishable' },
};
const report: Report = { state: 'in_progress', text: '已公开', evidence: [evidence] };
const outcome = (given: Partial<Report>) => {
  const decision = decideSubmission({ ...report, ...given }, today);
  return decision.ok ? decision.value : decision.refusal.code;
};

describe('decideSubmission', () => {
  it('只有没报送、没办结的能报', () => {
    expect(OBLIGATION_STATES.map((state) => [state, outcome({ state })])).toEqual([
      ['not_started', 'submitted'],
      ['in_progress', 'submitted'],
      ['submitted', 'wrong-state'],
      ['returned', 'submitted'],
      ['closed', 'wrong-state'],
      ['cancelled', 'wrong-state'],
      ['not_applicable', 'wrong-state'],
    ]);
  });

  it.each<[string, Partial<Report>, string]>([
    ['no words', { text: ' \n' }, 'text-missing'],
    ['one character', { text: '办' }, 'submitted'],
    ['a mark in the words', { text: '见机密文件' }, 'secret-mark'],
    ['no evidence', { evidence: [] }, 'evidence-missing'],
    ['one of two is not reviewed', { evidence: [evidence, { ...evidence, id: 'e2', review: null }] }, 'review-missing'],
    ['not yet published', { evidence: [{ ...evidence, publishedOn: addDays(today, 1) }] }, 'published-in-future'],
  ])('%s: %s', (_, given, expected) => {
    expect(outcome(given)).toBe(expected);
  });
});
