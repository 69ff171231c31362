/** The chapter on packaging: each command does what the page says, and each package installs and runs. */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { basename, delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { NECESSARY, offer } from '../../scripts/setup/bare.mjs';
import { readSource } from '../../src/snippet/source.ts';
import { PRELUDE, PYTHON, READERS_ENVIRONMENT, unpack } from './terminal.ts';

const CHAPTER = 'content/chapters/06-packaging';
const MINUTES = 60_000;
// The same place each time, and the target folder of the site's own builds: what was compiled before is used again.
const folder = join(realpathSync('build'), 'packaging');
const TARGET = resolve('rust/target/native');
const project = join(folder, 'packaged');
/** Copies with the other pyproject.toml: one to build, one to build where there is no Rust. */
const [other, bare] = [join(folder, 'other'), join(folder, 'bare')];

/** What each region printed, without what tools say on standard error. */
const printed = new Map<string, string>();

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where tools lie that are not in the home folder, as this process knows it. */
function passedOn(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Runs lines in a shell that has entered the project's environment. */
function shell(cwd: string, script: string, path: string = READERS_ENVIRONMENT.PATH): Ended {
  const entered = `${PRELUDE}\nsource ${join(project, '.venv/bin/activate')}\n${script}`;
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-e', '-c', entered], {
    cwd,
    encoding: 'utf8',
    env: {
      HOME: process.env['HOME'],
      ...passedOn('CARGO_HOME', 'RUSTUP_HOME'),
      ...READERS_ENVIRONMENT,
      // With wasm-pack, which a reader has installed.
      PATH: [resolve('build/tools/bin'), path].join(delimiter),
      CARGO_TARGET_DIR: TARGET,
      PYO3_PYTHON: join(project, '.venv/bin/python'),
    },
  });
  return { status, stdout, stderr };
}

/** Types the lines of a region, which must succeed. */
function type(region: string, cwd = project): string {
  const { status, stdout, stderr } = shell(cwd, readSource(`${CHAPTER}/commands.sh`, region).text);
  expect(status, `${region}\n${stdout}\n${stderr}`).toBe(0);
  printed.set(region, stdout);
  return stdout;
}

/** A text without what differs from one computer to the next: the C library and the processor. */
function anywhere(text: string): string {
  return text
    .replaceAll(/manylinux_\d+_\d+_\w+?(?=\.whl)/g, 'manylinux')
    .replaceAll(/linux_(?:x86_64|aarch64)/g, 'linux')
    .replaceAll(/cp3\d+-cp3\d+/g, 'cp-cp')
    .trim();
}

/** A folder with the programs that everybody has, but not Rust's. */
function withoutRust(): string {
  const programs = join(folder, 'programs');
  offer(
    programs,
    NECESSARY.filter((name) => !/^(?:rust|cargo|clippy)/.test(name)),
  );
  return programs;
}

const shown = (name: string) => anywhere(readFileSync(`${CHAPTER}/printed/${name}.txt`, 'utf8'));

/** The last lines of what was printed: a tool may say more before. */
function ending(region: string): string {
  return anywhere(printed.get(region) ?? '')
    .split('\n')
    .slice(-shown(region).split('\n').length)
    .join('\n');
}

/** Files of a wheel, by the Python that made it. */
function filesOf(wheel: string): string[] {
  const list = `import sys, zipfile; print("\\n".join(zipfile.ZipFile(sys.argv[1]).namelist()))`;
  const python = join(project, '.venv/bin/python');
  const { stdout } = spawnSync(python, ['-c', list, wheel], { encoding: 'utf8' });
  return stdout.trim().split('\n');
}

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  unpack(folder, 'packaged');
  for (const copy of [other, bare]) {
    cpSync(project, copy, { recursive: true });
    cpSync(`${CHAPTER}/setuptools`, copy, { recursive: true });
  }
  for (const copy of [project, other, bare]) symlinkSync(TARGET, join(copy, 'target'));
  const env = { ...process.env, ...READERS_ENVIRONMENT };
  const { status, stderr } = spawnSync(PYTHON, ['-m', 'venv', join(project, '.venv')], { env });
  expect(status, String(stderr)).toBe(0);
}, MINUTES);

afterAll(() => rmSync(folder, { recursive: true }));

test('the commands shown with the download build it from its zip and pass its tests', () => {
  expect(type('project')).toMatch(/ passed/);
});

test('the library as cargo names it cannot be imported, and can be once it is renamed', () => {
  const { stderr, status } = shell(project, readSource(`${CHAPTER}/commands.sh`, 'prefix').text);
  expect(status).toBe(1);
  expect(stderr.trim().split('\n').at(-1)).toBe(shown('prefix'));
  expect(type('renamed')).toBe('3\n');
});

test('one wheel is for every version, and one feature less makes one for this version', () => {
  type('wheel');
  type('per-version');
  expect(ending('wheel')).toBe(shown('wheel'));
  expect(ending('per-version')).toBe(shown('per-version'));
});

test('the source distribution builds and installs, and the package in it is compiled', () => {
  expect(type('source')).toMatch(/^rust$/m);
  const { stdout } = shell(project, 'python -c "import packaged; print(packaged.__file__)"');
  expect(stdout).toContain(join(project, '.venv'));
});

test('a computer that the compiled wheel does not fit gets the one in Python alone', () => {
  type('pure');
  type('here');
  type('elsewhere');
  expect(ending('here')).toBe(shown('here'));
  expect(ending('elsewhere')).toBe(shown('elsewhere'));
  const [wheel = ''] = readdirSync(join(project, 'elsewhere'));
  expect(
    filesOf(join(project, 'elsewhere', wheel)).filter((it) => it.includes('_native.')),
  ).toEqual(['packaged/_native.pyi']);
  const run =
    'import packaged; print(packaged.implementation, packaged.count_doubles("bookkeeper"))';
  const installed = shell(
    project,
    `pip install --target alone elsewhere/${wheel}\ncd alone\npython -c '${run}'`,
  );
  expect(installed.stdout.trim().split('\n').at(-1), installed.stderr).toBe('python 3');
});

describe('with setuptools-rust', () => {
  test('the same crate becomes a wheel that can be imported', () => {
    type('setuptools', other);
    expect(ending('setuptools')).toBe(shown('setuptools'));
    const run =
      'import packaged; print(packaged.implementation, packaged.count_doubles("bookkeeper"))';
    const script = `pip install --target here dist/packaged-*.whl\ncd here\npython -c '${run}'`;
    const { stdout, stderr } = shell(other, script);
    expect(stdout.trim().split('\n').at(-1), stderr).toBe('rust 3');
  });

  test('where there is no Rust, the build goes on without it', () => {
    const build = 'pip wheel --verbose --no-deps --wheel-dir without .';
    const { status, stdout, stderr } = shell(bare, build, withoutRust());
    expect(status, stdout + stderr).toBe(0);
    expect(stdout + stderr).toContain('find Rust compiler');
    const [wheel = ''] = readdirSync(join(bare, 'without'));
    expect(filesOf(join(bare, 'without', wheel)).filter((it) => it.endsWith('.so'))).toEqual([]);
  });

  test('its version is the crate’s', () => {
    const version = /^version = "(.+)"$/m;
    const [crate, wheel] = ['rust/packaged/Cargo.toml', `${CHAPTER}/setuptools/pyproject.toml`].map(
      (file) => version.exec(readFileSync(file, 'utf8'))?.[1],
    );
    expect(wheel).toMatch(/^\d/);
    expect(wheel).toBe(crate);
  });
});

test('what .dockerignore lets in is enough to build, and the lines of the last stage run without Rust', () => {
  const [image, wheels] = [join(folder, 'image'), join(folder, 'image-dist')];
  const ignore = readFileSync(join(project, '.dockerignore'), 'utf8');
  for (const [, name = ''] of ignore.matchAll(/^!(.+)$/gm)) {
    cpSync(join(project, name), join(image, name), { recursive: true });
  }
  symlinkSync(TARGET, join(image, 'target'));
  const lines = readFileSync(join(project, 'Dockerfile'), 'utf8').replaceAll('/dist', wheels);
  const [, build = ''] = /^RUN \/venv\/bin\/(maturin .+)$/m.exec(lines) ?? [];
  const built = shell(image, build);
  expect(built.status, built.stdout + built.stderr).toBe(0);

  const [, install = ''] = /^RUN (pip install .+)$/m.exec(lines) ?? [];
  const [, command = ''] = /^CMD (.+)$/m.exec(lines) ?? [];
  const [program = '', ...args]: string[] = JSON.parse(command);
  const script = `${install} --target run\ncd run\n${program} ${args.map((it) => `'${it}'`).join(' ')}`;
  const { stdout, stderr } = shell(image, script, withoutRust());
  expect(stdout.trim().split('\n').at(-1), stderr).toBe('rust');
});

test('the package for npm holds the files that the page lists, and counts', async () => {
  const script = readSource(`${CHAPTER}/commands.sh`, 'npm').text;
  const { status, stdout, stderr } = shell(
    project,
    script,
    `${resolve('node_modules/.bin')}${delimiter}${READERS_ENVIRONMENT.PATH}`,
  );
  expect(status, stdout + stderr).toBe(0);
  const names = (text: string) =>
    [...text.matchAll(/[\d.]+k?B ([\w.]+)$/gm)].map((it) => it[1]).sort();
  expect(names(stderr)).toEqual(names(shown('npm')));
  expect(names(shown('npm'))).toContain('packaged_bg.wasm');

  const built = join(project, 'pkg');
  const { default: init, countDoubles } = await import(
    pathToFileURL(join(built, 'packaged.js')).href
  );
  await init({ module_or_path: readFileSync(join(built, 'packaged_bg.wasm')) });
  expect(countDoubles('bookkeeper')).toBe(3);
});

test('the exercise fails its tests until each place knows the second function', () => {
  const solved = `${CHAPTER}/turn`;
  const check = 'python -m pytest tests/test_longest_run.py';
  cpSync(`${solved}/tests`, join(project, 'tests'), { recursive: true });
  const before = shell(project, check);
  expect(before.stdout).toContain("has no attribute 'longest_run'");
  expect(before.status).not.toBe(0);
  const own = new Set(['Cargo.toml', 'lib.rs']);
  cpSync(solved, project, { recursive: true, filter: (path) => !own.has(basename(path)) });
  const after = shell(project, readSource(`${CHAPTER}/commands.sh`, 'turn').text);
  expect(after.status, after.stdout + after.stderr).toBe(0);
  expect(after.stdout).toMatch(/ passed/);
});

describe('the workflow', () => {
  interface Step {
    readonly uses?: string;
    readonly run?: string;
  }
  interface Job {
    readonly needs?: readonly string[];
    readonly 'runs-on': string;
    readonly strategy?: {
      readonly matrix: { readonly include: readonly Record<string, string>[] };
    };
    readonly permissions?: Record<string, string>;
    readonly steps: readonly Step[];
  }
  const file = 'rust/packaged/.github/workflows/wheels.yml';
  const workflow: {
    readonly on: Record<string, unknown>;
    readonly permissions: Record<string, string>;
    readonly jobs: Readonly<Record<string, Job>>;
  } = parse(readFileSync(file, 'utf8'), { strict: true, uniqueKeys: true });
  const jobs = Object.entries(workflow.jobs);

  test('pins each action to a commit and says which version that is', () => {
    const used = readFileSync(file, 'utf8').match(/uses: .*/g) ?? [];
    expect(used.length).toBeGreaterThan(0);
    for (const line of used) expect(line).toMatch(/^uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('has steps that either use an action or run lines, on a named system', () => {
    for (const [name, job] of jobs) {
      expect(job['runs-on'], name).toBeTruthy();
      for (const step of job.steps) {
        expect([step.uses, step.run].filter(Boolean), name).toHaveLength(1);
      }
    }
  });

  test('builds for each system and processor once', () => {
    const include = workflow.jobs['compiled']?.strategy?.matrix.include ?? [];
    const names = include.map((it) => `${it['runner']} ${it['target']} ${it['manylinux']}`);
    expect(new Set(names).size).toBe(names.length);
    const runners = include.map(({ runner = '' }) => runner.split('-')[0]);
    expect(new Set(runners)).toEqual(new Set(['ubuntu', 'macos', 'windows']));
    // What the matrix gives is what the steps ask for.
    const asked = readFileSync(file, 'utf8').matchAll(/matrix\.(\w+)/g);
    const given = new Set(include.flatMap((it) => Object.keys(it)));
    for (const [, key = ''] of asked) expect(given).toContain(key);
  });

  test('publishes after all other jobs, and only there may a job say who it is', () => {
    const others = jobs.map(([name]) => name).filter((name) => name !== 'publish');
    expect([...(workflow.jobs['publish']?.needs ?? [])].sort()).toEqual(others.sort());
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const writing = jobs.filter(([, { permissions = {} }]) =>
      Object.values(permissions).includes('write'),
    );
    expect(writing.map(([name]) => name)).toEqual(['publish']);
  });
});
