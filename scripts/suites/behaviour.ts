/** The checks of behaviour as a suite of one browser: tests/browsers/ run by Vitest, one file after another. */
import type { FoundBrowser } from '../browser/engines.ts';
import { countVitest } from './counts.ts';
import type { Suite } from './run-suite.ts';

export function behaviourIn(browser: FoundBrowser): Suite {
  const report = `build/reports/browsers-${browser.key}.json`;
  return {
    name: browser.name,
    command: 'vitest',
    args: [
      ...['run', '--project', 'browsers', '--no-file-parallelism', '--reporter=verbose'],
      ...['--reporter=json', `--outputFile.json=${report}`],
    ],
    env: { TEST_BROWSER: JSON.stringify(browser) },
    report,
    count: countVitest,
  };
}
