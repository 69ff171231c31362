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
import { benchmarkFor, packedVariants, plansFor } from '../../scripts/downloads/benchmark.ts';
import { parseMarked } from '../../src/compiler/marked-file.ts';
import { packWithChanges } from '../../src/downloads/with-changes.ts';
import { parseRows } from '../../src/records/load.ts';
import { QUICK_BUILDS } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'oxidizing-downloads-'));
const downloads = [...extensions, ...starters];

interface Ended {
  readonly status: number | null;
  readonly output: string;
}

const env = {
  ...process.env,
  ...QUICK_BUILDS,
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

const zipOf = (name: string): Uint8Array => readFileSync(`public/downloads/${name}.zip`);

/** Files of a zip, which is one of the site's, by their path inside its one folder. */
function filesOf(name: string, zip: Uint8Array = zipOf(name)): ReadonlyMap<string, Buffer> {
  const files = unzipSync(zip);
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
  for (const [inside, text] of Object.entries(benchmarkFor(name))) {
    files.set(`benchmark/${inside}`, Buffer.from(text));
  }
  return files;
}

function unpack(name: string, files = filesOf(name)): void {
  for (const [inside, content] of files) {
    const file = join(folder, name, inside);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

beforeAll(() => {
  for (const { name } of downloads) unpack(name);
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

const measured = extensions
  .map(({ name }) => ({ name, own: plansFor(name) }))
  .filter(({ own }) => own.length > 0);

describe.each(measured)('the benchmark of $name', ({ name, own }) => {
  test('gives figures for every row', () => {
    const options = ['--size', '50', '--seconds', '1', '--json', 'figures.json'];
    const output = runWell(name, 'python', 'benchmark/run.py', ...options);
    const written = JSON.parse(readFileSync(join(folder, name, 'figures.json'), 'utf8'));
    // As `npm run record -- --compare figures.json` reads it.
    const figures = parseRows(written, 'figures.json');
    expect(figures.every(({ flavour, size }) => flavour === 'native' && size === 50)).toBe(true);
    for (const { definition } of own) {
      const rows = packedVariants(definition);
      const found = figures.filter(({ benchmark }) => benchmark === definition.id);
      expect(found.map(({ variant }) => variant).sort(), output).toEqual(
        rows.map(([variant]) => variant).sort(),
      );
      for (const [, { label }] of rows) expect(output).toContain(`: ${label}  `);
    }
  });

  test('is explained in the README', () => {
    const readme = readFileSync(join(folder, name, 'README.md'), 'utf8');
    expect(readme).toContain('## Measure it');
    expect(readme).toContain('python benchmark/run.py');
  });
});

describe('a benchmark that meets trouble', () => {
  const start = ['benchmark/run.py', '--only', 'count-doubles', '--size', '50', '--seconds', '1'];

  test('does not time a row whose answer is wrong, and says why another one fails, hangs or crashes', () => {
    const change = (row: string, line: string): (() => void) => {
      const file = join(folder, `doubles/benchmark/measured/${row}.py`);
      const source = readFileSync(file, 'utf8');
      writeFileSync(file, source.replace(/(def count_\w+\(.*\n)/, `$1    ${line}\n`));
      return () => writeFileSync(file, source);
    };
    const undo = [
      change('once', 'return -1'),
      change('regex', 'raise ValueError("not today")'),
      change('tee', '__import__("os")._exit(3)'),
      change('pairwise', '__import__("time").sleep(60)'),
    ];
    const { status, output } = run('doubles', 'python', ...start);
    for (const each of undo) each();
    expect(status, output).toBe(1);
    expect(output).toMatch(/^Python: one pass: wrong: -1 instead of \d+$/m);
    expect(output).toContain('Python: regex: failed: ValueError: not today\n');
    expect(output).toContain('Python: itertools.tee: failed: it ended with status 3\n');
    expect(output).toContain('Python: itertools.pairwise: skipped: takes over 0.5 s, try more');
    expect(output).toMatch(/Rust: shipped .*×/);
  });

  test('measures nothing when the oracle has no answer', () => {
    const rows = join(folder, 'doubles/benchmark/measured/zip.py');
    const source = readFileSync(rows, 'utf8');
    writeFileSync(rows, 'nothing = 1\n');
    const { status, output } = run('doubles', 'python', ...start);
    writeFileSync(rows, source);
    expect(status, output).toBe(1);
    expect(output).toContain('Python: zip: failed: AttributeError: ');
    expect(output).toContain('Rust: shipped: not measured\n');
    expect(output).not.toContain('×');
  });

  test('names the rows that it skips for want of a package', () => {
    // Python starts each row in a process of its own, so what hides NumPy has to reach them all.
    const hidden = { ...env, PYTHONPATH: join(folder, 'hidden') };
    mkdirSync(hidden.PYTHONPATH, { recursive: true });
    writeFileSync(
      join(hidden.PYTHONPATH, 'numpy.py'),
      'raise ModuleNotFoundError("No module named \'numpy\'", name="numpy")\n',
    );
    const options = ['--only', 'count-triples', '--size', '20', '--seconds', '1'];
    const { status, stdout } = spawnSync('python', ['benchmark/run.py', ...options], {
      cwd: join(folder, 'triples'),
      encoding: 'utf8',
      env: hidden,
    });
    expect(status, stdout).toBe(0);
    expect(stdout).toContain('Python: O(n³), NumPy: skipped: No module named');
    expect(stdout).toContain('pip install numpy\n');
    expect(stdout).toMatch(/Rust: O\(n²\) .*×/);
  });

  test('says what to type when the module is not built', () => {
    // Without site-packages nothing is installed.
    const { status, output } = run('doubles', 'python', '-S', ...start);
    expect(status).toBe(2);
    expect(output).toContain("No module named 'doubles'. To build it, in ");
    expect(output).toContain('maturin develop --release\n');
  });

  test.each([
    [['--size', '0'], '--size takes a whole number from 1 to 10,000,000'],
    [['--size', '-5'], '--size takes a whole number from 1 to 10,000,000'],
    [['--size', '99999999'], '--size takes a whole number from 1 to 10,000,000'],
    [['--size', 'ten'], "argument --size: invalid int value: 'ten'"],
    [['--seconds', 'nan'], '--seconds takes a number above 0'],
    [['--only', 'nothing'], "invalid choice: 'nothing' (choose from"],
    [['--json', 'no/where.json'], "can't open 'no/where.json'"],
  ])('says what %j should be', (args, message) => {
    const { status, output } = run('doubles', 'python', 'benchmark/run.py', ...args);
    expect(status).toBe(2);
    expect(output).toContain(message);
    expect(output).not.toContain('Traceback');
  });

  test('prints and writes what is there so far when it is stopped', async () => {
    const args = ['-u', 'benchmark/run.py', '--seconds', '3', '--json', 'stopped.json'];
    const child = spawn('python', args, { cwd: join(folder, 'doubles'), env });
    let output = '';
    child.stderr.on('data', (text) => {
      output += text;
    });
    child.stdout.on('data', (text) => {
      output += text;
      // The first of five measurements was told, and the second one runs.
      if (!child.killed && output.includes('size 10,000')) child.kill('SIGINT');
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

  test('passes them with the solution, in a zip that holds it as the change of a reader', async () => {
    const solution = `rust/${name}/src/solution.rs`;
    cpSync(solution, join(folder, name, 'src/lib.rs'));
    runWell(name, 'cargo', 'fmt', '--check');
    const mine = parseMarked(readFileSync(solution, 'utf8'));
    const { zip } = await packWithChanges(zipOf(name), name, ['lib'], async () => mine);
    unpack(name, filesOf(name, zip));
    const { status, output } = testExercise(name);
    expect(status, output).toBe(0);
    expect(output).toMatch(/=+ \d+ passed in /);
  });
});
