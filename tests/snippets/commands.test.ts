/** The chapter's commands work when they are typed into an empty folder, one after the other. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSource } from '../../src/snippet/source.ts';

const CHAPTER = 'content/chapters/03-porting-a-function';
const MINUTES = 60_000;
const VENV = resolve('build/venv');
const empty = mkdtempSync(join(tmpdir(), 'oxidizing-commands-'));
const downloads = mkdtempSync(join(tmpdir(), 'oxidizing-unpacked-'));

/** What each region printed. */
const printed = new Map<string, string>();

/** The text of a region of commands.sh. */
const commands = (region: string): string => readSource(`${CHAPTER}/commands.sh`, region).text;

/**
 * Lets pip find the project's own packages, so that `pip install` asks no network: the environment
 * that the commands make finds them through a `.pth` file, as if they had been installed before.
 */
function lendPackages(venv: string): void {
  const { stdout } = spawnSync(
    join(VENV, 'bin/python'),
    ['-c', 'import sysconfig; print(sysconfig.get_path("purelib"))'],
    { encoding: 'utf8' },
  );
  const lent = stdout.trim();
  const folder = join(venv, lent.slice(VENV.length));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'lent.pth'), `${lent}\n`);
}

/** Runs regions in one shell, as a reader's terminal does; the exit code is the last command's. */
function typeIn(folder: string, regions: readonly string[]): number | null {
  const script = regions.map((region) => `echo "== ${region}"\n${commands(region)}`).join('\n');
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      // After the environment that the commands make and enter: where maturin's command lies.
      PATH: `${join(VENV, 'bin')}${delimiter}${process.env.PATH ?? ''}`,
      CARGO_TARGET_DIR: resolve('rust/target/native'),
      CARGO_NET_OFFLINE: 'true',
      PIP_NO_INDEX: '1',
    },
  });
  for (const part of stdout.split(/^== /m).slice(1)) {
    printed.set(part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1));
  }
  const last = regions.at(-1) ?? '';
  if (!printed.has(last)) throw new Error(`No "${last}" in ${folder}:\n${stdout}\n${stderr}`);
  return status;
}

/** Unpacks a zip of the site, as a reader would; the folder that it makes. */
function unpack(name: string): string {
  for (const [path, content] of Object.entries(
    unzipSync(readFileSync(`public/downloads/${name}.zip`)),
  )) {
    mkdirSync(dirname(join(downloads, path)), { recursive: true });
    writeFileSync(join(downloads, path), content);
  }
  lendPackages(join(downloads, name, '.venv'));
  return join(downloads, name);
}

beforeAll(() => {
  const project = join(empty, 'doubles');
  lendPackages(join(project, '.venv'));
  cpSync(`${CHAPTER}/first`, project, {
    recursive: true,
    filter: (path) => !path.includes('__pycache__'),
  });
  writeFileSync(join(project, 'count.py'), readSource(`${CHAPTER}/count.py`, 'zip').text);
  expect(typeIn(empty, ['folder', 'oracle', 'build', 'import', 'check'])).toBe(0);
}, 3 * MINUTES);

afterAll(() => {
  for (const folder of [empty, downloads]) rmSync(folder, { recursive: true });
});

test('the tests of the original pass before there is any Rust', () => {
  expect(printed.get('oracle')).toMatch(/ passed/);
});

test('maturin builds the extension and installs it', () => {
  expect(readFileSync(join(empty, 'doubles/Cargo.lock'), 'utf8')).toContain('name = "pyo3"');
});

test('Python imports the extension and gets the answer', () => {
  expect(printed.get('import')).toBe('3\n');
});

test('all tests pass, those of the port too', () => {
  expect(printed.get('check')).toMatch(/ passed/);
  expect(printed.get('check')).toContain('test_port.py');
});

test.each(['doubles', 'triples'])(
  'the commands shown with the download of %s build it and pass its tests',
  (name) => {
    printed.delete('project');
    expect(typeIn(unpack(name), ['project'])).toBe(0);
    expect(printed.get('project')).toMatch(/ passed/);
  },
);

test('the commands shown with the exercise build it and fail its tests', () => {
  expect(typeIn(unpack('doubles-starter'), ['exercise'])).toBe(1);
  expect(printed.get('exercise')).toMatch(/ failed/);
});

test('the first port asks for the same PyO3 as the project that it grows into', () => {
  const [first, project] = [`${CHAPTER}/first`, 'rust/doubles'].map(
    (crate) =>
      readFileSync(`${crate}/Cargo.toml`, 'utf8').match(/^pyo3 = .*version = "(.+?)"/m)?.[1],
  );
  expect(first).toMatch(/^\d/);
  expect(first).toBe(project);
});
