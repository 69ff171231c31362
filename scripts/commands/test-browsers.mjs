/** Builds whatever has changed, then runs the checks of behaviour in each browser that is installed. */
import { parseArgs } from 'node:util';
import { lookForBrowsers } from '../browser/engines.ts';
import { explainFailures, PlainFailure } from '../setup/failure.mjs';
import { assertNode } from '../setup/packages.mjs';
import { runSteps } from '../setup/step.mjs';
import { siteSteps } from '../steps/table.ts';
import { behaviourIn } from '../suites/behaviour.ts';
import { runSuite } from '../suites/run-suite.ts';
import { formatSummary, sumUp } from '../suites/summary.ts';

await explainFailures(async () => {
  assertNode();
  const { found, skipped } = await lookForBrowsers(readOnly(process.argv.slice(2)));
  for (const line of skipped) console.log(line);
  await runSteps(siteSteps);
  const results = [];
  for (const browser of found) {
    console.log(`\n── ${browser.name}: ${browser.version}`);
    results.push(await runSuite(behaviourIn(browser)));
  }
  const { line, ok } = sumUp(results);
  const rest = skipped.map((text) => `\n  ${text}`).join('');
  console.log(`\n${formatSummary(results)}${rest}\n\n${line}`);
  if (!ok) process.exitCode = 1;
});

/**
 * @param {readonly string[]} args As given on the command line.
 * @returns {readonly string[]} Keys of the browsers that are asked for; empty for all of them.
 */
function readOnly(args) {
  try {
    const options = /** @type {const} */ ({ only: { type: 'string', multiple: true } });
    return parseArgs({ args: [...args], options }).values.only ?? [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlainFailure(`${reason}\nOptions: --only BROWSER (more than once for several)`);
  }
}
