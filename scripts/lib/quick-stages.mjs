import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';
import { bin } from './stages.mjs';

/** The quick half of the tests: nothing here needs a database or a browser. */
export async function runQuickStages({ stage, vitest }) {
  await stage('generate', ['scripts/generate.mjs']);
  await stage('route types', [bin('next/dist/bin/next'), 'typegen']);
  await stage('types', [bin('typescript/bin/tsc'), '--noEmit']);
  await stage('lint', [bin('@biomejs/biome/bin/biome'), 'check', '--diagnostic-level=error']);
  await vitest('unit', 'unit');
  await stage('unused code', [bin('knip/bin/knip.js')]);
  if (existsSync(path.join(ROOT, 'scripts/check-journeys.mjs')))
    await stage('journeys', ['scripts/check-journeys.mjs']);
}
