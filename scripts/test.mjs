/** npm test: installs what is missing, then runs every test. The last line printed is `N passed, N failed`. */
import path from 'node:path';
import { areDependenciesReady, installDependencies } from './lib/dependencies.mjs';
import { isFailure } from './lib/failure.mjs';
import { ROOT } from './lib/paths.mjs';
import { installSystemPackages } from './lib/system-packages.mjs';

async function prepare() {
  if (!areDependenciesReady({ withDevelopment: true })) {
    console.log('安装依赖……');
    await installDependencies();
  }
  await installSystemPackages();
}

async function main() {
  await prepare();
  const { makeRun } = await import('./lib/stages.mjs');
  const { runQuickStages } = await import('./lib/quick-stages.mjs');
  const run = makeRun();
  await runQuickStages(run);
  await run.vitest('database', 'db');
  await run.stage('browser', ['scripts/e2e.mjs'], path.join(ROOT, 'test-results/results.json'));
  await run.vitest('start', 'start');
  return run.finish();
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(isFailure(error) ? `${error.message}\n${error.detail ?? ''}` : error);
    console.log('\n0 passed, 1 failed');
    process.exitCode = 1;
  },
);
