/** Builds whatever has changed: the site is in dist/ afterwards. */
import { explainFailures } from '../setup/failure.mjs';
import { assertNode } from '../setup/packages.mjs';
import { runSteps } from '../setup/step.mjs';
import { siteSteps } from '../steps/table.ts';

await explainFailures(async () => {
  assertNode();
  await runSteps(siteSteps);
});
