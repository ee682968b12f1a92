// Fails when a journey of docs/journeys.md has no end-to-end test, or a test claims a journey that is not listed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TAG = /\bJ-\d\d\b/g;
const listed = new Set(readFileSync('docs/journeys.md', 'utf8').match(TAG));
const specs = readdirSync('e2e', { recursive: true }).filter((name) => String(name).endsWith('.spec.ts'));
const tested = new Set(
  specs
    .flatMap((name) => readFileSync(join('e2e', String(name)), 'utf8').match(/\[J-\d\d\]/g) ?? [])
    .map((tag) => tag.slice(1, -1)),
);

const problems = [
  ...[...listed].filter((tag) => !tested.has(tag)).map((tag) => `${tag} has no test in e2e`),
  ...[...tested].filter((tag) => !listed.has(tag)).map((tag) => `${tag} is tested but not in docs/journeys.md`),
];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length ? 1 : 0;
