/**
 * Every download is the crate that the other suites test, file by file, and needs nothing outside of its
 * folder. The tests of the chapter on packaging build one from its zip as a reader does; here the
 * benchmarks of all and the exercises run.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, posix, relative, resolve, sep } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extensions, starters } from '../../rust/crates.ts';
import { filesFor, tableFor } from '../../scripts/downloads/table.ts';
import { parseRows } from '../../src/records/load.ts';

const folder = mkdtempSync(join(tmpdir(), 'oxidizing-downloads-'));
const downloads = [...extensions, ...starters];

interface Ended {
  readonly status: number | null;
  readonly output: string;
}

const env = {
  ...process.env,
  // The modules of the crates are installed there, built from the files that the zips hold.
  PATH: [resolve('build/venv/bin'), process.env['PATH']].join(delimiter),
  CARGO_NET_OFFLINE: 'true',
  CARGO_TARGET_DIR: resolve('rust/target/native'),
  PYO3_PYTHON: resolve('build/venv/bin/python'),
};

/** Runs a program in a folder below `folder`. */
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

/** Files of a zip of the site, by their path inside its one folder. */
function filesOf(name: string): ReadonlyMap<string, Buffer> {
  const files = unzipSync(readFileSync(`public/downloads/${name}.zip`));
  return new Map(
    Object.entries(files).map(([path, content]) => [
      posix.relative(name, path),
      Buffer.from(content),
    ]),
  );
}

/** What tools leave in a folder where they have worked. */
const LEFT_BEHIND =
  /(?:^|\/)(?:target|dist|pkg|\.venv|\.hypothesis|\.\w+_cache|__pycache__)\/|\.(?:pyc|so)$/;

/** Files of a folder of this repository, by their path inside it. */
function sourcesIn(source: string): Map<string, Buffer> {
  const paths = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    paths
      .map((path) => [relative(source, path).replaceAll(sep, '/'), path] as const)
      .filter(([inside]) => !LEFT_BEHIND.test(inside))
      .map(([inside, path]) => [inside, readFileSync(path)]),
  );
}

/** What the zip of a crate has to hold. */
function wanted(name: string): Map<string, Buffer> {
  const files = sourcesIn(`rust/${name}`);
  files.delete('src/solution.rs');
  const table = extensions.some((crate) => crate.name === name) ? tableFor(name) : null;
  if (table === null) return files;
  for (const [inside, content] of sourcesIn('scripts/downloads/benchmark')) {
    files.set(`benchmark/${inside}`, content);
  }
  for (const [inside, file] of filesFor(name)) files.set(inside, readFileSync(file));
  files.set('benchmark/timing.py', readFileSync('src/runtime/python/timing.py'));
  files.set('benchmark/rows.json', Buffer.from(`${JSON.stringify(table, null, 1)}\n`));
  return files;
}

beforeAll(() => {
  for (const { name } of downloads) {
    for (const [inside, content] of filesOf(name)) {
      const file = join(folder, name, inside);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

describe.each(downloads)('the download $name', ({ name }) => {
  test('holds the files of its crate as they are tested here, and no others', () => {
    const [packed, files] = [filesOf(name), wanted(name)];
    expect([...packed.keys()].sort()).toEqual([...files.keys()].sort());
    for (const [inside, content] of files) {
      expect(packed.get(inside)?.equals(content), inside).toBe(true);
    }
  });

  // What the tests in Python need is seen in Pyodide: there is nothing but the crate.
  test('needs no file outside of its folder to be compiled, its tests too', () => {
    runWell(name, 'cargo', 'check', '--quiet', '--locked', '--all-targets');
  });
});

const parallel = extensions.filter(({ name }) => existsSync(`rust/${name}/tests/native`));

test.each(parallel)('the tests of $name that Pyodide cannot run need no other file', ({ name }) => {
  runWell(name, 'pytest', '--quiet', 'tests/native');
});

describe.each(extensions)('the README of $name', ({ name }) => {
  const readme = readFileSync(`rust/${name}/README.md`, 'utf8');

  test('says that a copy builds the native wheel only', () => {
    expect(readme).toContain('builds the native wheel only');
  });

  test('shows lines of Python that work', () => {
    for (const [line] of readme.matchAll(/^python -c .*$/gm)) runWell(name, 'bash', '-c', line);
  });
});

const measured = extensions.flatMap(({ name }) => {
  const table = tableFor(name);
  return table === null ? [] : [{ name, table }];
});

describe.each(measured)('the benchmark of $name', ({ name, table }) => {
  test('gives figures for every row', () => {
    const options = ['--size', '50', '--budget', '1', '--json', 'figures.json'];
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
  const start = ['benchmark/run.py', '--only', 'count-doubles', '--size', '50', '--budget', '1'];

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
    const options = ['--only', 'count-triples', '--size', '20', '--budget', '1'];
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

/** Builds an exercise without optimisation and runs its tests on what a reader would install. */
function testExercise(name: string): Ended {
  const quiet = ['--no-index', '--no-deps', '--upgrade', '--quiet', '--disable-pip-version-check'];
  rmSync(join(folder, name, 'dist'), { recursive: true, force: true });
  runWell(name, 'maturin', 'build', '--quiet', '--locked', '--out', 'dist');
  const [wheel = ''] = readdirSync(join(folder, name, 'dist'));
  runWell(name, 'python', '-m', 'pip', 'install', ...quiet, '--target', '.', join('dist', wheel));
  return run(name, 'python', '-m', 'pytest');
}

describe.each(starters)('the exercise $name', ({ name }) => {
  test('comes without its solution', () => {
    const files = [...filesOf(name).keys()];
    expect(files).toContain('src/lib.rs');
    expect(files.filter((file) => file.includes('solution'))).toEqual([]);
  });

  test('fails all its tests, each for want of an answer', () => {
    const { status, output } = testExercise(name);
    expect(status, output).toBe(1);
    expect(output).toMatch(/=+ (\d+) failed in /);
    const failed = Number(output.match(/(\d+) failed in /)?.[1]);
    expect(output.match(/^E +\S*PanicException: not yet implemented/gm)).toHaveLength(failed);
  });

  test('passes them with the solution', () => {
    cpSync(`rust/${name}/src/solution.rs`, join(folder, name, 'src/lib.rs'));
    runWell(name, 'cargo', 'fmt', '--check');
    const { status, output } = testExercise(name);
    expect(status, output).toBe(0);
    expect(output).toMatch(/=+ \d+ passed in /);
  });
});
