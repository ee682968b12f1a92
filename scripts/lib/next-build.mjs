import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runQuietly } from './command.mjs';
import { failure } from './failure.mjs';
import { fingerprint, isStamped } from './fingerprint.mjs';
import { distFolder, ROOT } from './paths.mjs';

/** Everything that ends up in the built program. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];

function isNotBuilt(file) {
  return /\.test\.tsx?$/.test(file) || file === path.join(ROOT, 'lib/server/prisma');
}

function currentFingerprint(env) {
  const key = createHash('sha256').update(env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY).digest('hex');
  return fingerprint(ROOT, SOURCES, { also: [process.versions.node.split('.')[0], key], isIgnored: isNotBuilt });
}

function stampOf(env) {
  return path.join(distFolder(env), 'yaodian-build');
}

/** True when the build folder was made from the present sources, Node major and action key. */
export function isBuilt(env) {
  return isStamped(stampOf(env), currentFingerprint(env));
}

/** Runs `next build`; `env` carries NEXT_SERVER_ACTIONS_ENCRYPTION_KEY. */
export async function buildNext(env, options = {}) {
  const before = currentFingerprint(env);
  const { code, output } = await runQuietly(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: ROOT,
    env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    ...options,
  });
  if (code !== 0) throw failure('程序没有构建成功，原因见 data/logs/start.log。', output);
  writeFileSync(stampOf(env), before);
}
