/** Builds whatever has changed, then measures; ends with exit code 1 when a target does not hold. */
import { bench } from '../bench/main.ts';
import { explainFailures } from '../setup/failure.mjs';
import { assertNode } from '../setup/packages.mjs';
import { runSteps } from '../setup/step.mjs';
import { testSteps } from '../steps/table.ts';

await explainFailures(async () => {
  assertNode();
  // What is tested and measured is the site at the root of a host, whatever the reader builds for.
  delete process.env.SITE_URL;
  await runSteps(testSteps);
  process.exitCode = (await bench(process.argv.slice(2))) ? 0 : 1;
});
