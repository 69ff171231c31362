/** The checks of behaviour as a suite of one browser: tests/browsers/ run by Vitest, one file after another. */
import { countVitest } from './counts.mjs';

/**
 * @param {import('../browser/engines.mjs').FoundBrowser} browser
 * @returns {import('./run-suite.mjs').Suite}
 */
export function behaviourIn(browser) {
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
