/** Builds whatever has changed and serves the site. */
import { serveSite } from '../serve/site.ts';
import { explainFailures } from '../setup/failure.mjs';
import { assertNode } from '../setup/packages.mjs';
import { runSteps } from '../setup/step.mjs';
import { siteSteps } from '../steps/table.ts';

await explainFailures(async () => {
  assertNode();
  await runSteps(siteSteps);
  await serveSite(process.argv.slice(2));
});
