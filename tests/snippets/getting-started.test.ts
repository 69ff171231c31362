/** The commands of "Getting started" work when they are typed from an empty folder on. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { READERS_ENVIRONMENT, type Session, typeIn } from './terminal.ts';

const CHAPTER = 'content/chapters/02-getting-started';
const MINUTES = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'oxidizing-started-'));
const project = join(folder, 'getting-started/fib');
/** Where the other crates of the site are built. */
const shared = resolve('rust/target/native');

/** The Cargo.toml that maturin wrote. */
let manifest = '';

/** Commands typed in the project once the environment has been made. */
function typeOn(...regions: string[]): Session {
  const bin = join(folder, 'getting-started/.venv/bin');
  return typeIn(CHAPTER, project, regions, {
    VIRTUAL_ENV: join(folder, 'getting-started/.venv'),
    PATH: `${bin}:${READERS_ENVIRONMENT.PATH}`,
    // Its own folder `target` holds the results, and is listed; what they are made of is shared.
    CARGO_TARGET_DIR: undefined,
    CARGO_BUILD_BUILD_DIR: shared,
  });
}

/** The last line of what Python wrote when it failed. */
const lastLine = (text: string): string => `${text.trimEnd().split('\n').at(-1)}\n`;

beforeAll(() => {
  const made = typeIn(CHAPTER, folder, ['folder', 'new']);
  expect(made.status, made.errors).toBe(0);
  manifest = readFileSync(join(project, 'Cargo.toml'), 'utf8');
  cpSync(`${CHAPTER}/first`, project, {
    recursive: true,
    filter: (path) => !path.includes('__pycache__'),
  });
}, MINUTES);

afterAll(() => rmSync(folder, { recursive: true }));

test('our Cargo.toml is the one that maturin writes, but for the version of PyO3', () => {
  const others = (text: string): string[] =>
    text
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('pyo3 = '));
  expect(others(readFileSync(`${CHAPTER}/first/Cargo.toml`, 'utf8'))).toEqual(others(manifest));
});

test(
  'the project builds, is imported and tested, and answers otherwise in a debug build',
  async () => {
    const debug = typeOn('develop', 'import', 'test', 'time', 'overflow');
    expect(debug.printed('import')).toBe('2880067194370816120\n');
    expect(debug.printed('test')).toMatch(/ 3 passed/);
    expect(debug.printed('time')).toMatch(/sec per loop/);
    expect(debug.status).toBe(1);
    await expect(lastLine(debug.errors)).toMatchFileSnapshot(
      resolve(CHAPTER, 'printed/overflow-debug.txt'),
    );

    const release = typeOn('release', 'overflow');
    expect(release.status, release.errors).toBe(0);
    await expect(release.printed('overflow')).toMatchFileSnapshot(
      resolve(CHAPTER, 'printed/overflow-release.txt'),
    );
  },
  3 * MINUTES,
);

test(
  'a library that cargo built is imported once it has the name of its module',
  async () => {
    const renamed = typeOn('cargo', 'rename');
    expect(renamed.status, renamed.errors).toBe(0);
    expect(renamed.printed('cargo')).toBe('target/debug/libfib.so\n');
    expect(renamed.printed('rename')).toBe('2880067194370816120\n');

    const prefixed = typeOn('prefix');
    expect(prefixed.status).toBe(1);
    await expect(lastLine(prefixed.errors)).toMatchFileSnapshot(
      resolve(CHAPTER, 'printed/prefix.txt'),
    );
  },
  3 * MINUTES,
);

test.each(['then', 'now'])(
  'the module bound as one binds %s answers, and raises beyond 64 bits',
  (when) => {
    const { status, stderr } = spawnSync('cargo', ['build', '--locked', '--quiet'], {
      cwd: resolve(CHAPTER, when),
      encoding: 'utf8',
      env: {
        ...process.env,
        CARGO_TARGET_DIR: shared,
        PYO3_PYTHON: resolve('build/venv/bin/python'),
        PYTHON_SYS_EXECUTABLE: resolve('build/venv/bin/python'),
      },
    });
    expect(status, stderr).toBe(0);
    const name = `fib_${when}`;
    copyFileSync(join(shared, `debug/lib${name}.so`), join(folder, `${name}.so`));
    const code = [
      `from ${name} import fib`,
      'assert [fib(n) for n in (0, 1, 93)] == [0, 1, 12200160415121876738]',
      'try: fib(94)',
      'except OverflowError as error: print(error)',
    ].join('\n');
    const run = spawnSync(resolve('build/venv/bin/python'), ['-c', code], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('');
    expect(run.stdout).toBe('F(94) does not fit into 64 bits\n');
  },
  2 * MINUTES,
);

test.each(['3 apples\n\n  4 pears\n', '', '\n\n', '12', 'apples 3\n', '1\r\n2\r\n'])(
  'the two functions that are read side by side answer alike for %j',
  (text) => {
    const program = join(folder, 'total');
    if (!existsSync(program)) {
      const source = `${CHAPTER}/read/total.rs`;
      const { status, stderr } = spawnSync('rustc', ['--edition', '2024', source, '-o', program], {
        encoding: 'utf8',
      });
      expect(status, stderr).toBe(0);
    }
    const [rust, python] = [
      spawnSync(program, { input: text, encoding: 'utf8' }),
      spawnSync(resolve('build/venv/bin/python'), [`${CHAPTER}/read/total.py`], {
        input: text,
        encoding: 'utf8',
      }),
    ];
    expect(python?.status).toBe(0);
    expect(rust?.stdout).toBe(python?.stdout);
  },
);
