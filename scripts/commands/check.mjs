/** Sets up what the checks read, and runs them. */
import { explainFailures } from '../setup/failure.mjs';
import { assertNode } from '../setup/packages.mjs';
import { runSteps } from '../setup/step.mjs';
import { checkedSteps } from '../steps/table.ts';
import { runChecks } from '../suites/run-checks.ts';
import { sumUp } from '../suites/summary.ts';

await explainFailures(async () => {
  assertNode();
  await runSteps(checkedSteps);
  const { line, ok } = sumUp([await runChecks()]);
  console.log(`\n${line}`);
  if (!ok) process.exitCode = 1;
});
