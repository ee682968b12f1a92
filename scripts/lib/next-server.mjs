import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { failure } from './failure.mjs';
import { ROOT } from './paths.mjs';

const READY_PATIENCE_MS = 60_000;
const STOP_PATIENCE_MS = 10_000;

async function answers(port) {
  try {
    await fetch(`http://127.0.0.1:${port}/api/health`, { redirect: 'manual', signal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    return false;
  }
}

function stopper(child, exited) {
  return async () => {
    child.kill('SIGTERM');
    const forced = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS);
    await exited;
    clearTimeout(forced);
  };
}

/**
 * Starts `next start` (or `next dev`) on `port` of every address, its output going to `output` (a file descriptor or
 * 'inherit'), and waits until it answers. Returns `{ exited, stop() }`; `exited` resolves when the process ends.
 */
export async function startNext({ mode, port, env, output }) {
  const preload = pathToFileURL(path.join(ROOT, 'scripts/lib/exit-with-parent.mjs')).href;
  const program = ['--import', preload, 'node_modules/next/dist/bin/next', mode, '-H', '0.0.0.0', '-p', String(port)];
  const child = spawn(process.execPath, program, {
    cwd: ROOT,
    env: { ...env, NODE_ENV: mode === 'dev' ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', output, output, 'ipc'],
  });
  let isGone = false;
  const exited = new Promise((resolve) => {
    child.once('exit', () => {
      isGone = true;
      resolve();
    });
  });
  const stop = stopper(child, exited);
  const deadline = Date.now() + READY_PATIENCE_MS;
  while (!(await answers(port))) {
    if (isGone) throw failure('网页服务没有起来，原因见 data/logs/server.log 的末尾。');
    if (Date.now() > deadline) {
      await stop();
      throw failure('网页服务一分钟没有应答，原因见 data/logs/server.log 的末尾。');
    }
    await sleep(100);
  }
  return { exited, stop };
}
