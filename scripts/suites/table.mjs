/** The table of suites that `npm test` runs, in order: the quick ones first. */
import { extensions } from '../steps/crates.mjs';
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

/**
 * The tests of a crate on each of its builds.
 * @param {string} name
 * @returns {Suite[]}
 */
function ofExtension(name) {
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

/** @type {readonly Suite[]} */
export const suites = [
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
