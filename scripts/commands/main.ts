/** Runs the command that `scripts/setup/enter.mjs` was given, in the Node that it has chosen. */
import { explainFailures } from '../setup/failure.mjs';
import { holdSteps } from '../steps/in-use.ts';
import { runSteps } from '../steps/run-steps.ts';
import { commandNamed } from './table.ts';

await explainFailures(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const { steps, atRoot = false, run } = commandNamed(name);
  if (atRoot) {
    delete process.env['SITE_URL'];
    delete process.env['REPORT_TO'];
  }
  const setUp = async () => {
    await runSteps(steps);
    if (atRoot) holdSteps(`npm run ${name}`);
  };
  if (!(await run(args, setUp))) process.exitCode = 1;
});
