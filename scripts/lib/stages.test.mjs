import { expect, it } from 'vitest';
import { countResults } from './stages.mjs';

it('counts Vitest tests, and a file that broke before its first test', () => {
  const broken = { status: 'failed', assertionResults: [] };
  const counted = { status: 'failed', assertionResults: [{ status: 'failed' }] };
  const report = { numPassedTests: 4, numFailedTests: 1, testResults: [broken, counted] };
  expect(countResults(report)).toEqual({ passed: 4, failed: 2 });
});

it('counts Playwright tests, and errors outside of tests', () => {
  const report = { stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 3 }, errors: [{}] };
  expect(countResults(report)).toEqual({ passed: 6, failed: 3 });
});
