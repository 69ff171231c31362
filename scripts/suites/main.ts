/** What `npm run check`, `npm test`, `npm run test:all` and `npm run test:browsers` run and print: each says whether all has passed. */
import os from 'node:os';
import { parseArgs } from 'node:util';
import { lookForBrowsers } from '../browser/engines.ts';
import { PlainFailure } from '../setup/failure.mjs';
import { runChecks } from './run-checks.ts';
import { runSuite, type SuiteResult } from './run-suite.ts';
import { sideBySide } from './side-by-side.ts';
import { formatSummary, sumUp } from './summary.ts';
import { behaviourIn, suites } from './table.ts';
import { type Turn, Turns } from './turns.ts';
import { unlessUnchanged } from './unchanged.ts';

/** Suites that run at once: most of them keep one processor busy. */
const LANES = 2;
/** Each one's share of the processors. */
const workers = Math.max(1, Math.floor(os.availableParallelism() / LANES));

/** Something that prints under a title of its own. */
interface Part {
  readonly title: string;
  readonly alone?: boolean;
  readonly run: (write: Turn['write']) => Promise<SuiteResult>;
}

/** The checks alone. */
export async function check(): Promise<boolean> {
  const write = (text: string) => process.stdout.write(text);
  const { line, ok } = sumUp([await runChecks(os.availableParallelism(), write)]);
  console.log(`\n${line}`);
  return ok;
}

/**
 * The checks and the suites of tests.
 * @param all Whether suites run, too, that have passed with the same sources.
 */
export async function test(all: boolean): Promise<boolean> {
  const parts = suites.map(({ alone = false, ...suite }): Part => {
    const env = { VITEST_MAX_WORKERS: String(workers), ...suite.env };
    return {
      title: suite.name,
      alone,
      run: (write) => {
        const run = () => runSuite({ ...suite, env }, write);
        if (all || suite.sources === undefined) return run();
        return unlessUnchanged(suite.name, suite.sources, run);
      },
    };
  });
  const checks: Part = { title: 'checks', run: (write) => runChecks(workers, write) };
  return report([checks, ...parts]);
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
  const parts = found.map((browser) => ({
    title: `${browser.name}: ${browser.version}`,
    alone: true,
    run: (write: Turn['write']) => runSuite(behaviourIn(browser), write),
  }));
  return report(parts, skipped);
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

/**
 * Runs parts, and prints what they do and how they ended.
 * @param notes What was left out, one line each.
 */
async function report(parts: readonly Part[], notes: readonly string[] = []): Promise<boolean> {
  const from = performance.now();
  const turns = new Turns((text) => process.stdout.write(text));
  const works = parts.map(({ title, alone = false, run }) => ({
    alone,
    run: async () => {
      const { write, end } = turns.start();
      write(`\n── ${title}\n`);
      const result = await run(write);
      if (result.remark !== '') write(`${result.remark}\n`);
      end();
      return result;
    },
  }));
  const results = await sideBySide(works, LANES);
  const { line, ok } = sumUp(results);
  const rest = notes.map((text) => `\n  ${text}`).join('');
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  console.log(`\n${formatSummary(results)}${rest}\n\n  ${seconds} s in all\n\n${line}`);
  return ok;
}
