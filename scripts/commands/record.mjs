/** Builds whatever has changed, then makes the records. */
import { record } from '../record/main.ts';
import { explainFailures } from '../setup/failure.mjs';
import { assertNode } from '../setup/packages.mjs';
import { runSteps } from '../setup/step.mjs';
import { testSteps } from '../steps/table.mjs';

await explainFailures(async () => {
  assertNode();
  await runSteps(testSteps);
  await record(process.argv.slice(2));
});
