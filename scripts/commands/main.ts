/** Runs the command that `scripts/setup/enter.mjs` was given, in the Node that it has chosen. */
import { explainFailures } from '../setup/failure.mjs';
import { runSteps } from '../steps/run-steps.ts';
import { commandNamed } from './table.ts';

await explainFailures(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const { steps, atRoot = false, run } = commandNamed(name);
  if (atRoot) delete process.env['SITE_URL'];
  if (!(await run(args, () => runSteps(steps)))) process.exitCode = 1;
});
