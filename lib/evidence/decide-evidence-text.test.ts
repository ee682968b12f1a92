import { describe, expect, it } from 'vitest';
import { addDays, localDate } from '@/lib/shared/local-date';
import { decideEvidenceText } from './decide-evidence-text';

const today = localDate('2016-10-12');

describe('decideEvidenceText', () => {
  it.each([
    ['公告', null, 'ok'],
    ['公告', today, 'ok'],
    ['公告', addDays(today, 1), 'published-in-future'],
    ['机密公告', today, 'secret-mark'],
  ])('《%s》 published %s: %s', (title, publishedOn, outcome) => {
    const decision = decideEvidenceText({ title, publishedOn }, today);
    expect(decision.ok ? 'ok' : decision.refusal.code).toBe(outcome);
  });
});
