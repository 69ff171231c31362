/** Every download builds and tests in a fresh virtual environment, by the commands of its README. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tableFor } from '../../scripts/downloads/table.ts';
import { extensions, starters } from '../../scripts/steps/crates.ts';
import { parseRows } from '../../src/records/load.ts';

const MINUTES = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'oxidizing-downloads-'));
const venv = join(folder, 'venv');

interface Ended {
  readonly status: number | null;
  readonly output: string;
}

const env = {
  ...process.env,
  PATH: [join(venv, 'bin'), process.env['PATH']].join(delimiter),
  VIRTUAL_ENV: venv,
  // The copy is as new; what it depends on need not be compiled again each time.
  CARGO_TARGET_DIR: resolve('rust/target/downloads'),
};

/** Runs a program of the fresh environment in a folder below `folder`. */
function run(cwd: string, program: string, ...args: string[]): Ended {
  const options = { cwd: join(folder, cwd), encoding: 'utf8', env } as const;
  const { status, stdout, stderr, error } = spawnSync(program, args, options);
  return { status, output: `${stdout}${stderr}${error?.message ?? ''}` };
}

function runWell(cwd: string, program: string, ...args: string[]): string {
  const { status, output } = run(cwd, program, ...args);
  expect(status, output).toBe(0);
  return output;
}

/** Unpacks a zip of the site, as a reader would. */
function unpack(zip: string): string[] {
  const files = unzipSync(readFileSync(join('public', 'downloads', zip)));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return Object.keys(files);
}

beforeAll(() => {
  runWell('.', resolve('build/venv/bin/python'), '-m', 'venv', venv);
  const quiet = ['--quiet', '--disable-pip-version-check', '--no-input'];
  runWell('.', 'pip', 'install', ...quiet, '-r', resolve('rust/requirements-dev.txt'));
}, 3 * MINUTES);

afterAll(() => rmSync(folder, { recursive: true }));

describe.each(extensions)('the project $name', ({ name }) => {
  test('builds, imports and passes its own tests', () => {
    unpack(`${name}.zip`);
    runWell(name, 'maturin', 'develop', '--release', '--locked');
    expect(runWell(name, 'python', '-c', `import ${name}; print(${name}.__version__)`)).toMatch(
      /^\d+\.\d+\.\d+\n$/,
    );
    expect(runWell(name, 'pytest', '--quiet')).toMatch(/^\d+ passed/m);
    runWell(name, 'cargo', 'test', '--locked', '--no-default-features');
  });

  test('says that a copy builds the native wheel only', () => {
    const readme = readFileSync(join(folder, name, 'README.md'), 'utf8');
    expect(readme).toContain('builds the native wheel only');
  });
});

const measured = extensions.flatMap(({ name }) => {
  const table = tableFor(name);
  return table === null ? [] : [{ name, table }];
});

describe.each(measured)('the benchmark of $name', ({ name, table }) => {
  test('gives figures for every row', () => {
    const options = ['--size', '50', '--budget', '5', '--json', 'figures.json'];
    const output = runWell(name, 'python', 'benchmark/run.py', ...options);
    const written = JSON.parse(readFileSync(join(folder, name, 'figures.json'), 'utf8'));
    // As `npm run record -- --compare figures.json` reads it.
    const figures = parseRows(written, 'figures.json');
    expect(figures.every(({ flavour, size }) => flavour === 'native' && size === 50)).toBe(true);
    for (const { id, rows } of table.benchmarks) {
      const own = figures.filter(({ benchmark }) => benchmark === id);
      expect(own.map(({ variant }) => variant).sort(), output).toEqual(
        rows.map(({ variant }) => variant).sort(),
      );
      for (const { language, label } of rows) expect(output).toContain(`${language}: ${label}  `);
    }
  });

  test('is explained in the README', () => {
    const readme = readFileSync(join(folder, name, 'README.md'), 'utf8');
    expect(readme).toContain('## Measure it');
    expect(readme).toContain('python benchmark/run.py');
  });
});

describe('a benchmark that meets trouble', () => {
  const rows = join(folder, 'doubles/benchmark/sources/count.py');
  const start = ['benchmark/run.py', '--only', 'count-doubles', '--size', '50', '--budget', '5'];

  test('does not time a row whose answer is wrong, and says why another one fails or crashes', () => {
    const source = readFileSync(rows, 'utf8');
    const changed = source
      .replace(/(def count_once\(.*\n)/, '$1    return -1\n')
      .replace(/(def count_regex\(.*\n)/, '$1    raise ValueError("not today")\n')
      .replace(/(def count_tee\(.*\n)/, '$1    __import__("os")._exit(3)\n');
    writeFileSync(rows, changed);
    const { status, output } = run('doubles', 'python', ...start);
    writeFileSync(rows, source);
    expect(status, output).toBe(1);
    expect(output).toMatch(/^Python: one pass: wrong, -1 instead of \d+; not timed$/m);
    expect(output).toContain('Python: regex: failed: ValueError: not today\n');
    expect(output).toContain('Python: itertools.tee: failed: its process ended with status 3\n');
    expect(output).toMatch(/Rust: shipped .*×/);
  });

  test('names the rows that it skips for want of a package', () => {
    const hidden =
      'import runpy, sys\n' +
      "sys.path.insert(0, 'benchmark')\n" +
      "sys.modules['numpy'] = None\n" +
      "runpy.run_path('benchmark/run.py', run_name='__main__')";
    const options = ['--only', 'count-triples', '--size', '20', '--budget', '5'];
    const output = runWell('triples', 'python', '-c', hidden, ...options);
    expect(output).toContain(
      'Python: O(n³), NumPy: skipped: needs numpy, which is not installed here: pip install numpy\n',
    );
    expect(output).toMatch(/Rust: O\(n²\) .*×/);
  });

  test('says what to type when the module is not built', () => {
    // Without site-packages nothing is installed.
    const { status, output } = run('doubles', 'python', '-S', ...start);
    expect(status).toBe(2);
    expect(output).toContain('There is no module doubles in ');
    expect(output).toContain('maturin develop --release\n');
  });

  test.each([
    [['--size', '0'], "a whole number from 1 to 100,000,000 was expected, not '0'"],
    [['--size', '-5'], "a whole number from 1 to 100,000,000 was expected, not '-5'"],
    [['--size', 'ten'], "a whole number from 1 to 100,000,000 was expected, not 'ten'"],
    [['--budget', 'nan'], "a number of seconds above 0 was expected, not 'nan'"],
    [['--seed', '4294967296'], "from 0 to 4,294,967,295 was expected, not '4294967296'"],
    [['--only', 'nothing'], "count-doubles-bytes; not 'nothing'"],
    [['--input', 'book'], "takes letters, equal, distinct, unicode; not 'book'"],
    [['--json', 'no/where.json'], "a folder that exists was expected, not 'no/where.json'"],
  ])('says what %j should be', (args, message) => {
    const { status, output } = run('doubles', 'python', 'benchmark/run.py', ...args);
    expect(status).toBe(2);
    expect(output).toContain(message);
    expect(output).not.toContain('Traceback');
  });

  test('prints and writes what is there so far when it is stopped', async () => {
    const args = ['-u', 'benchmark/run.py', '--budget', '5', '--json', 'stopped.json'];
    const child = spawn('python', args, { cwd: join(folder, 'doubles'), env });
    let output = '';
    child.stderr.on('data', (text) => {
      output += text;
    });
    child.stdout.on('data', (text) => {
      output += text;
      // The first of four measurements is being told, or the second one runs.
      if (!child.killed && output.includes('Rust: shipped')) child.kill('SIGINT');
    });
    const status = await new Promise((ended, failed) =>
      child.on('close', ended).on('error', failed),
    );
    expect(status, output).toBe(130);
    expect(output).not.toContain('Traceback');
    const written = JSON.parse(readFileSync(join(folder, 'doubles/stopped.json'), 'utf8'));
    expect(written.benchmarks.length).toBeGreaterThan(0);
  });
});

describe.each(starters)('the exercise $name', ({ name }) => {
  test('comes without its solution', () => {
    const files = unpack(`${name}.zip`);
    expect(files).toContain(`${name}/src/lib.rs`);
    expect(files.filter((file) => file.includes('solution'))).toEqual([]);
  });

  test('fails all its tests, each for want of an answer', () => {
    runWell(name, 'maturin', 'develop', '--release', '--locked');
    const { status, output } = run(name, 'pytest');
    expect(status, output).toBe(1);
    expect(output).toMatch(/=+ (\d+) failed in /);
    const failed = Number(output.match(/(\d+) failed in /)?.[1]);
    expect(output.match(/^E +\S*PanicException: not yet implemented/gm)).toHaveLength(failed);
  });

  test('passes them with the solution', () => {
    cpSync(`rust/${name}/src/solution.rs`, join(folder, name, 'src/lib.rs'));
    runWell(name, 'cargo', 'fmt', '--check');
    runWell(name, 'maturin', 'develop', '--release', '--locked');
    expect(runWell(name, 'pytest')).toMatch(/=+ \d+ passed in /);
  });
});
