import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../lib/paths.mjs';

const PLAN = path.join(ROOT, 'lib/plan/fixtures/hengyang-2016-plan.txt');

/** Time to read a plan at three sizes and for hostile texts; see scripts/bench/reading.ts. */
export async function measureReading() {
  const tsx = path.join(ROOT, 'node_modules/.bin/tsx');
  const script = path.join(ROOT, 'scripts/bench/reading.ts');
  const { stdout } = await promisify(execFile)(tsx, [script, PLAN], { cwd: ROOT, maxBuffer: 2 ** 24 });
  return JSON.parse(stdout);
}
