/** Stages of a test run: each is announced, timed and counted; a failed one does not stop the others. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from './paths.mjs';

export const bin = (name) => path.join(ROOT, 'node_modules', name);

/** Passed and failed tests in a Vitest JSON report, or in a Playwright one. */
export function countResults(report) {
  if ('numPassedTests' in report) {
    const brokenFiles = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.length);
    return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length };
  }
  const { expected, flaky, unexpected } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** A stage that failed without any failed test in its report counts as one failure. */
function countStage(code, reportFile) {
  const report = reportFile && readReport(reportFile);
  const { passed, failed } = report ? countResults(report) : { passed: 0, failed: 0 };
  return { passed, failed: code !== 0 ? Math.max(failed, 1) : failed };
}

/** A run: `stage(name, args)` runs Node with `args`, `finish()` prints the sum and gives the exit code. */
export function makeRun() {
  const total = { passed: 0, failed: 0 };
  const folder = mkdtempSync(path.join(tmpdir(), 'yaodian-reports-'));
  let running;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(name, () => {
      total.interrupted = true;
      running?.kill('SIGTERM');
    });
  }
  const execute = (args) =>
    new Promise((resolve) => {
      running = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
      running.once('exit', (code) => resolve(code ?? 1));
    });

  /** `reportFile` is where the program leaves its JSON report, if it counts tests. */
  const stage = async (name, args, reportFile) => {
    if (total.interrupted) return;
    console.log(`\n── ${name}`);
    const started = Date.now();
    if (reportFile) rmSync(reportFile, { force: true });
    const code = await execute(args);
    const counted = countStage(code, reportFile);
    total.passed += counted.passed;
    total.failed += counted.failed;
    console.log(`── ${name}: ${code === 0 ? 'ok' : 'FAILED'}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  };

  const vitest = (name, project) => {
    const report = path.join(folder, `${project}.json`);
    const args = ['run', '--project', project, '--passWithNoTests', '--reporter=default', '--reporter=json'];
    return stage(name, [bin('vitest/vitest.mjs'), ...args, `--outputFile.json=${report}`], report);
  };

  const finish = () => {
    rmSync(folder, { recursive: true, force: true });
    if (total.interrupted) total.failed += 1;
    console.log(`\n${total.passed} passed, ${total.failed} failed`);
    return total.failed === 0 ? 0 : 1;
  };
  return { stage, vitest, finish };
}
