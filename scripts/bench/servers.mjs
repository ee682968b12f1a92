import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { failure } from '../lib/failure.mjs';
import { ROOT } from '../lib/paths.mjs';
import { findFreePort } from '../lib/port.mjs';

const PATIENCE_MS = 30_000;
const PRELOAD = pathToFileURL(path.join(ROOT, 'scripts/lib/exit-with-parent.mjs')).href;
export const NEXT = path.join(ROOT, 'node_modules/next/dist/bin/next');

/**
 * Starts `node …program` with a free PORT in its environment and waits until `probe` (path and headers) is answered
 * 200. Returns `{ origin, startedIn (ms), memory(), memoryNow(), processorTime(), stop() }`: the highest and the present
 * resident size in MB and the processor milliseconds used so far, null and 0 off Linux.
 */
export async function startServer({ program, env, folder = ROOT, probe }) {
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const began = performance.now();
  let output = '';
  const child = spawn(process.execPath, ['--import', PRELOAD, ...program], {
    cwd: folder,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      ...env,
      PORT: String(port),
      HOSTNAME: '127.0.0.1',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (output = (output + chunk).slice(-4000)));
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    const forced = setTimeout(() => child.kill('SIGKILL'), 5000);
    await exited;
    clearTimeout(forced);
  };
  while (!(await isAnswered(origin + probe.path, probe.headers))) {
    if (child.exitCode !== null || performance.now() - began > PATIENCE_MS) {
      await stop();
      throw failure(`${program.at(-1)} does not answer ${probe.path}`, output);
    }
    await sleep(10);
  }
  return {
    origin,
    startedIn: performance.now() - began,
    memory: () => memoryOf(child.pid, 'VmHWM'),
    memoryNow: () => memoryOf(child.pid, 'VmRSS'),
    processorTime: () => processorTime(child.pid),
    stop,
  };
}

async function isAnswered(url, headers) {
  try {
    const response = await fetch(url, { headers, redirect: 'manual' });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}

function memoryOf(pid, line) {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  return Math.round(Number(new RegExp(`${line}:\\s+(\\d+)`).exec(readFileSync(file, 'utf8'))?.[1]) / 1024);
}

/** Linux counts in ticks of 10 ms: user and system time, the 12th and 13th field after the program's name. */
function processorTime(pid) {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  const fields = readFileSync(file, 'utf8').split(') ').at(-1).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
