/**
 * npm run bench [-- --quick]: how fast the product is, as ratios to the least code doing the same work, measured in one
 * run on one machine and one database. docs/performance.md has the method and the figures.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { measureColdStart } from './bench/cold-start.mjs';
import { measureInProcess } from './bench/measure-in-process.mjs';
import { measurePages } from './bench/measure-pages.mjs';
import { measureUpdates } from './bench/measure-updates.mjs';
import { printReport } from './bench/report.mjs';
import { prepareWorld } from './bench/world.mjs';
import { isFailure } from './lib/failure.mjs';
import { ROOT } from './lib/paths.mjs';

const isQuick = process.argv.includes('--quick');
const LOAD = isQuick
  ? { connections: [1, 16], rounds: 3, seconds: 0.6, starts: 2 }
  : { connections: [1, 16], rounds: 5, seconds: 1.6, starts: 5 };

async function measure(world) {
  const say = (text) => console.log(text);
  say('cold start…');
  const coldStart = await measureColdStart(world, LOAD);
  say('use-cases and queries without HTTP…');
  const inProcess = await measureInProcess(world, LOAD);
  say('pages…');
  const { lines: pages, memory } = await measurePages(world, LOAD);
  say('status updates…');
  const updates = await measureUpdates(world, LOAD);
  return { coldStart, memory, contests: { ...pages, ...updates, ...inProcess } };
}

async function main() {
  const cleanUps = [];
  try {
    const began = Date.now();
    const result = await measure(await prepareWorld(cleanUps));
    const folder = path.join(ROOT, '.bench');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'result.json'), `${JSON.stringify({ load: LOAD, ...result }, null, 1)}\n`);
    printReport(result);
    console.log(`\n${Math.round((Date.now() - began) / 1000)} s; .bench/result.json has every figure`);
    return 0;
  } catch (error) {
    console.error(isFailure(error) ? `${error.message}\n${error.detail ?? ''}` : error);
    return 1;
  } finally {
    for (const cleanUp of cleanUps.reverse()) await cleanUp();
  }
}

process.exit(await main());
