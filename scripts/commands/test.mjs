/** Sets everything up and runs every suite of tests; its last line sums them up. */
import { explainFailures } from '../setup/failure.mjs';
import { assertNode } from '../setup/packages.mjs';
import { runSteps } from '../setup/step.mjs';
import { testSteps } from '../steps/table.ts';
import { runChecks } from '../suites/run-checks.ts';
import { runSuite } from '../suites/run-suite.ts';
import { formatSummary, sumUp } from '../suites/summary.ts';
import { suites } from '../suites/table.ts';

await explainFailures(async () => {
  assertNode();
  // What is tested and measured is the site at the root of a host, whatever the reader builds for.
  delete process.env.SITE_URL;
  await runSteps(testSteps);
  console.log('\n── checks');
  const results = [await runChecks()];
  for (const suite of suites) {
    console.log(`\n── ${suite.name}`);
    results.push(await runSuite(suite));
  }
  const { line, ok } = sumUp(results);
  console.log(`\n${formatSummary(results)}\n\n${line}`);
  if (!ok) process.exitCode = 1;
});
