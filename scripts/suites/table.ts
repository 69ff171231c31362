/** The suites that `npm test` runs, in the order of their start, and the one of `npm run test:browsers`. */
import { wheels } from '../../rust/crates.ts';
import type { FoundBrowser } from '../browser/engines.ts';
import { venvProgram } from '../steps/venv.ts';
import { countCargo, countJUnit, countPlaywright, countVitest } from './counts.ts';
import { rowSources } from './row-sources.ts';
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
    reports: [report],
    count: countVitest,
  };
}

/** The checks of behaviour in one browser, one file after another. */
export function behaviourIn(browser: FoundBrowser): Suite {
  const options = ['--no-file-parallelism', '--reporter=verbose'];
  const suite = vitest(browser.name, 'browsers', options, `browsers-${browser.key}`);
  return { ...suite, alone: true, env: { TEST_BROWSER: JSON.stringify(browser) } };
}

/** The kernels alone: with its Python front door a test would have to be linked against a libpython. */
function cargoTest(name: string): Suite {
  return {
    name: `${name}: Rust`,
    command: 'cargo',
    args: ['test', '--locked', '--no-default-features'],
    cwd: `rust/${name}`,
    // Nobody steps through them, and nobody changes them and compiles them again.
    env: { CARGO_PROFILE_DEV_DEBUG: 'false', CARGO_INCREMENTAL: '0' },
    count: countCargo,
  };
}

function pytest(name: string): Suite {
  const report = `build/reports/pytest-native-${name}.xml`;
  return {
    name: `${name}: Python on this computer`,
    command: venvProgram('pytest'),
    args: [`--junit-xml=../../${report}`],
    cwd: `rust/${name}`,
    reports: [report],
    count: countJUnit,
  };
}

/** The tests of a crate on this computer; the ports are held to their originals, by Python. */
function ofCrate({ kind, name }: (typeof wheels)[number]): Suite[] {
  return kind === 'ports' ? [pytest(name)] : [cargoTest(name), pytest(name)];
}

const names = wheels.map(({ name }) => name);

/** The longest first, so that none is left over when the others have ended. */
export const suites: readonly Suite[] = [
  vitest('snippets', 'snippets'),
  { ...vitest('rows of the record', 'bindings'), sources: rowSources },
  ...wheels.flatMap(ofCrate),
  {
    name: 'crates: Python in Pyodide',
    command: 'node',
    args: ['tests/pyodide/run.ts', ...names],
    reports: names.map((name) => `build/reports/pytest-pyodide-${name}.xml`),
    count: countJUnit,
  },
  {
    name: 'workshop: its Python on this computer',
    command: venvProgram('pytest'),
    args: ['--junit-xml=../../build/reports/pytest-workshop.xml'],
    cwd: 'tests/workshop',
    reports: ['build/reports/pytest-workshop.xml'],
    count: countJUnit,
  },
  vitest('unit', 'src'),
  vitest('scripts', 'scripts'),
  vitest('WebAssembly module', 'wasm'),
  {
    name: 'browser',
    command: 'playwright',
    args: ['test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: 'build/reports/playwright.json' },
    reports: ['build/reports/playwright.json'],
    count: countPlaywright,
    alone: true,
  },
];
