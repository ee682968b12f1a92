/** npm run check: types, lint, unit and case tests, unused code, journeys. */
import { runQuickStages } from './lib/quick-stages.mjs';
import { makeRun } from './lib/stages.mjs';

const run = makeRun();
await runQuickStages(run);
process.exitCode = run.finish();
