import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parsePlan } from '@/lib/plan/parse-plan';
import { parsePlanApart, readDocumentApart } from './read-apart';

const PLAN = readFileSync(path.join(process.cwd(), 'lib/plan/fixtures/hengyang-2016-plan.txt'), 'utf8');
const fixture = (name: string) => readFileSync(path.join(process.cwd(), 'lib/document/server/fixtures', name));

it('reads a long plan in another process, as it would be read here, and this one stays free', {
  timeout: 120_000,
}, async () => {
  const long = Array.from({ length: 10 }, () => PLAN).join('\n');
  const here = parsePlan(long, { year: 2016 });
  let turns = 0;
  const turn = setInterval(() => {
    turns += 1;
  }, 5);
  const apart = await parsePlanApart(long, { year: 2016 });
  clearInterval(turn);
  expect(apart).toEqual(here);
  expect(turns).toBeGreaterThan(3);
});

it('reads files in another process, refusals included', { timeout: 120_000 }, async () => {
  const read = await Promise.all(
    ['hengyang-numbered.docx', 'tasks.xls', 'locked.pdf'].map((name) => readDocumentApart(fixture(name))),
  );
  expect(read.map((answer) => (answer.ok ? answer.value.format : answer.refusal.code))).toEqual([
    'docx',
    'xls',
    'document-locked',
  ]);
});
