/** Every download builds and tests in a fresh virtual environment, by the commands of its README. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extensions, starters } from '../../scripts/steps/crates.mjs';

const MINUTES = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'oxidizing-downloads-'));
const venv = join(folder, 'venv');

interface Ended {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a program of the fresh environment in a folder below `folder`. */
function run(cwd: string, program: string, ...args: string[]): Ended {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: join(folder, cwd),
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: [join(venv, 'bin'), process.env['PATH']].join(delimiter),
      VIRTUAL_ENV: venv,
      // The copy is as new; what it depends on need not be compiled again each time.
      CARGO_TARGET_DIR: resolve('rust/target/downloads'),
    },
  });
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
