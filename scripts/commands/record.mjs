/** Builds whatever has changed, then makes the record. */
import { record } from '../record/main.ts';
import { explainFailures } from '../setup/failure.mjs';
import { assertNode } from '../setup/packages.mjs';
import { runSteps } from '../setup/step.mjs';
import { testSteps } from '../steps/table.ts';

await explainFailures(async () => {
  assertNode();
  // What is tested and measured is the site at the root of a host, whatever the reader builds for.
  delete process.env.SITE_URL;
  await record(process.argv.slice(2), () => runSteps(testSteps));
});
