/** The suites that `npm test` runs, in order, the quick ones first, and the one of `npm run test:browsers`. */
import type { FoundBrowser } from '../browser/engines.ts';
import { extensions } from '../steps/crates.ts';
import { venvProgram } from '../steps/venv.ts';
import { countCargo, countJUnit, countPlaywright, countVitest } from './counts.ts';
import type { Suite } from './run-suite.ts';

/** @param project A project of vitest.config.ts. */
function vitest(
  name: string,
  project: string,
  options = ['--reporter=default'],
  reportName = project,
): Suite {
  const report = `build/reports/${reportName}.json`;
  return {
    name,
    command: 'vitest',
    args: [
      ...['run', '--project', project, ...options],
      ...['--reporter=json', `--outputFile.json=${report}`],
    ],
    report,
    count: countVitest,
  };
}

/** The checks of behaviour in one browser, one file after another. */
export function behaviourIn(browser: FoundBrowser): Suite {
  const options = ['--no-file-parallelism', '--reporter=verbose'];
  const suite = vitest(browser.name, 'browsers', options, `browsers-${browser.key}`);
  return { ...suite, env: { TEST_BROWSER: JSON.stringify(browser) } };
}

/** The tests of a crate on each of its builds. */
function ofExtension(name: string): Suite[] {
  const native = `build/reports/pytest-native-${name}.xml`;
  const pyodide = `build/reports/pytest-pyodide-${name}.xml`;
  return [
    {
      name: `${name}: Rust`,
      command: 'cargo',
      // The kernels alone: with its Python front door a test would have to be linked against a libpython.
      args: ['test', '--locked', '--no-default-features'],
      cwd: `rust/${name}`,
      count: countCargo,
    },
    {
      name: `${name}: Python on this computer`,
      command: venvProgram('pytest'),
      args: [`--junit-xml=../../${native}`],
      cwd: `rust/${name}`,
      report: native,
      count: countJUnit,
    },
    {
      name: `${name}: Python in Pyodide`,
      command: 'node',
      args: ['tests/pyodide/run.mjs', name, pyodide],
      report: pyodide,
      count: countJUnit,
    },
  ];
}

export const suites: readonly Suite[] = [
  vitest('unit', 'src'),
  vitest('scripts', 'scripts'),
  vitest('WebAssembly module', 'wasm'),
  ...extensions.flatMap(({ name }) => ofExtension(name)),
  vitest('rows of the record', 'bindings'),
  vitest('snippets', 'snippets'),
  {
    name: 'browser',
    command: 'playwright',
    args: ['test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: 'build/reports/playwright.json' },
    report: 'build/reports/playwright.json',
    count: countPlaywright,
  },
];
