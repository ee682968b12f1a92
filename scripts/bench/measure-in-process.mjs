import { fileURLToPath } from 'node:url';
import { runQuietly } from '../lib/command.mjs';
import { failure } from '../lib/failure.mjs';
import { ROOT } from '../lib/paths.mjs';

/** What scripts/bench/in-process.mjs measures in a process of its own, so that it meets the product's own modules. */
export async function measureInProcess({ env }, load) {
  const program = [
    'node_modules/tsx/dist/cli.mjs',
    fileURLToPath(import.meta.resolve('./in-process.mjs')),
    JSON.stringify(load),
  ];
  const { code, output } = await runQuietly(process.execPath, program, { cwd: ROOT, env });
  if (code !== 0) throw failure('the use-cases could not be measured', output);
  return JSON.parse(output.trim().split('\n').at(-1));
}
