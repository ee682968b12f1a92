/**
 * npm run bench [-- --quick | --reading | --uploads]: how fast the product is, as ratios to the least code doing the same work, measured in one
 * run on one machine and one database. docs/performance.md has the method and the figures.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { measureColdStart } from './bench/cold-start.mjs';
import { measureInProcess } from './bench/measure-in-process.mjs';
import { measurePages } from './bench/measure-pages.mjs';
import { measureReading } from './bench/measure-reading.mjs';
import { measureUpdates } from './bench/measure-updates.mjs';
import { measureUploadMemory, measureUploads } from './bench/measure-uploads.mjs';
import { printColdStart, printContests, printMemory, printReading, printUploadMemory } from './bench/report.mjs';
import { prepareWorld } from './bench/world.mjs';
import { isFailure } from './lib/failure.mjs';
import { ROOT } from './lib/paths.mjs';

const isQuick = process.argv.includes('--quick');
const LOAD = isQuick
  ? { connections: [1, 16], rounds: 3, seconds: 0.6, starts: 3 }
  : { connections: [1, 16], rounds: 5, seconds: 1.6, starts: 5 };

/** Measures and prints part by part, so that what was measured is seen even when a later part fails. */
async function measure(world, reading) {
  const coldStart = await measureColdStart(world, LOAD);
  printColdStart(coldStart);
  const inProcess = await measureInProcess(world, LOAD);
  printContests(inProcess);
  const updates = await measureUpdates(world, LOAD);
  printContests(updates);
  const { contests: pages, memory } = await measurePages(world, LOAD);
  printContests(pages);
  printMemory(memory);
  const uploads = await measureBothUploads(world);
  const contests = { ...inProcess, ...updates, ...pages, ...uploads.contests };
  return { reading, coldStart, memory, uploadMemory: uploads.memory, contests };
}

async function measureBothUploads(world) {
  const contests = await measureUploads(world, LOAD);
  printContests(contests);
  const memory = await measureUploadMemory(world);
  printUploadMemory(memory);
  return { contests, memory };
}

async function main() {
  const cleanUps = [];
  try {
    const began = Date.now();
    if (process.argv.includes('--uploads')) {
      await measureBothUploads(await prepareWorld(cleanUps));
      return 0;
    }
    const reading = await measureReading();
    printReading(reading);
    if (process.argv.includes('--reading')) return 0;
    const result = await measure(await prepareWorld(cleanUps), reading);
    const folder = path.join(ROOT, '.bench');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'result.json'), `${JSON.stringify({ load: LOAD, ...result }, null, 1)}\n`);
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
