/** What `npm run check`, `npm test` and `npm run test:browsers` run and print: each says whether all has passed. */
import { parseArgs } from 'node:util';
import { lookForBrowsers } from '../browser/engines.ts';
import { PlainFailure } from '../setup/failure.mjs';
import { runChecks } from './run-checks.ts';
import { runSuite, type Suite, type SuiteResult } from './run-suite.ts';
import { formatSummary, sumUp } from './summary.ts';
import { behaviourIn, suites } from './table.ts';

/** The checks alone. */
export async function check(): Promise<boolean> {
  const { line, ok } = sumUp([await runChecks()]);
  console.log(`\n${line}`);
  return ok;
}

/** The checks and every suite of tests. */
export async function test(): Promise<boolean> {
  console.log('\n── checks');
  const checked = await runChecks();
  const results = await runInOrder(suites.map((suite) => [suite.name, suite]));
  return report([checked, ...results]);
}

/**
 * The checks of behaviour in each browser that is installed.
 * @param setUp Called when there is a browser to check in.
 */
export async function testBrowsers(
  args: readonly string[],
  setUp: () => Promise<void>,
): Promise<boolean> {
  const { found, skipped } = await lookForBrowsers(readOnly(args));
  for (const line of skipped) console.log(line);
  await setUp();
  const results = await runInOrder(
    found.map((browser) => [`${browser.name}: ${browser.version}`, behaviourIn(browser)]),
  );
  return report(results, skipped);
}

/** @returns Keys of the browsers that are asked for; empty for all of them. */
function readOnly(args: readonly string[]): readonly string[] {
  try {
    const options = { only: { type: 'string', multiple: true } } as const;
    return parseArgs({ args: [...args], options }).values.only ?? [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlainFailure(`${reason}\nOptions: --only BROWSER (more than once for several)`);
  }
}

async function runInOrder(titled: readonly (readonly [string, Suite])[]): Promise<SuiteResult[]> {
  const results: SuiteResult[] = [];
  for (const [title, suite] of titled) {
    console.log(`\n── ${title}`);
    results.push(await runSuite(suite));
  }
  return results;
}

/** @param notes What was left out, one line each. */
function report(results: readonly SuiteResult[], notes: readonly string[] = []): boolean {
  const { line, ok } = sumUp(results);
  const rest = notes.map((text) => `\n  ${text}`).join('');
  console.log(`\n${formatSummary(results)}${rest}\n\n${line}`);
  return ok;
}
