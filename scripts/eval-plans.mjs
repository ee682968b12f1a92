/**
 * npm run eval:plans: what the reader makes of the labelled plans that lie beside the project, in ../shared. Prints
 * precision, recall and roles per text and form; docs/decisions/007 has the figures.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './lib/paths.mjs';

const SHARED = path.join(ROOT, '..', 'shared');
const TOOL = path.join(SHARED, 'tools', 'eval-plans.mjs');

if (!existsSync(TOOL)) {
  console.error(`没有找到 ${TOOL}。评测语料不在项目里：请把 shared 目录放在项目旁边后再运行。`);
  process.exit(1);
}
const failed = ['plans', 'seeds'].some((folder) => {
  console.log(`\n${folder}`);
  const args = [TOOL, path.join(SHARED, 'corpus', folder), '--', 'npm', 'run', '-s', 'parse-plan', '--'];
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).status !== 0;
});
process.exit(failed ? 1 : 0);
