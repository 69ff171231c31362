/** The table of suites that `npm test` runs, in order: the quick ones first. */
import { venvProgram } from '../steps/venv.mjs';
import { countCargo, countJUnit, countPlaywright, countVitest } from './counts.mjs';

/** @typedef {import('./run-suite.mjs').Suite} Suite */

/**
 * @param {string} name
 * @param {string} project A project of vitest.config.ts.
 * @returns {Suite}
 */
function vitest(name, project) {
  const report = `build/reports/${project}.json`;
  return {
    name,
    command: 'vitest',
    args: [
      ...['run', '--project', project, '--reporter=default'],
      ...['--reporter=json', `--outputFile.json=${report}`],
    ],
    report,
    count: countVitest,
  };
}

/** @type {readonly Suite[]} */
export const suites = [
  vitest('unit', 'unit'),
  vitest('set-up', 'setup'),
  vitest('WebAssembly module', 'wasm'),
  {
    name: 'Rust',
    command: 'cargo',
    // The kernels alone: with its Python front door a test would have to be linked against a libpython.
    args: ['test', '--locked', '--no-default-features'],
    cwd: 'rust/doubles',
    count: countCargo,
  },
  {
    name: 'Python on this computer',
    command: venvProgram('pytest'),
    args: ['--junit-xml=../../build/reports/pytest-native.xml'],
    cwd: 'rust/doubles',
    report: 'build/reports/pytest-native.xml',
    count: countJUnit,
  },
  {
    name: 'Python in Pyodide',
    command: 'node',
    args: ['tests/pyodide/run.mjs', 'build/reports/pytest-pyodide.xml'],
    report: 'build/reports/pytest-pyodide.xml',
    count: countJUnit,
  },
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
