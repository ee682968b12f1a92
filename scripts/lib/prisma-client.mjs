import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runQuietly } from './command.mjs';
import { failure } from './failure.mjs';
import { fingerprint, isStamped } from './fingerprint.mjs';
import { ROOT } from './paths.mjs';

const OUTPUT = path.join(ROOT, 'lib/server/prisma');
const STAMP = path.join(OUTPUT, '.fingerprint');

function currentFingerprint() {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'node_modules/prisma/package.json'), 'utf8'));
  return fingerprint(ROOT, ['prisma/schema'], { also: [version] });
}

export function isPrismaClientReady() {
  return isStamped(STAMP, currentFingerprint());
}

/**
 * Writes lib/server/prisma from the schema. The command line would download a native engine first; it only asks that
 * this variable names some program, and never runs it to generate a client.
 */
export async function generatePrismaClient(options = {}) {
  const { code, output } = await runQuietly(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
    cwd: ROOT,
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
    ...options,
  });
  if (code !== 0)
    throw failure('数据库访问代码没有生成，prisma/schema 里可能有错，原因见 data/logs/start.log。', output);
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(STAMP, currentFingerprint());
}
