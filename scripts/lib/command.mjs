import { spawn } from 'node:child_process';

const KEPT_OUTPUT = 64 * 1024;

/**
 * Runs a program to its end, its output kept (the last 64 kB), nothing shown.
 * Resolves to `{ code, output }`; a program that cannot be started has code -1 and the reason as output.
 */
export function runQuietly(file, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk) => {
      output = (output + chunk).slice(-KEPT_OUTPUT);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve({ code: -1, output: String(error) }));
    child.once('close', (code, signal) =>
      resolve({ code: code ?? -1, output: signal ? `${output}\n${signal}` : output }),
    );
  });
}
