/** Entries about importing and about changes without effect: what fails as the page shows, and works once its advice is followed. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSource } from '../../../src/snippet/source.ts';
import { READERS_ENVIRONMENT } from '../terminal.ts';
import { makeEnvironment, packagesOf } from './environment.ts';
import { type Ended, exceptionIn, expectPrinted, makeModule, shown, type } from './printed.ts';
import { compile } from './rustc.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'oxidizing-importing-')));
const [before, after, wheels] = ['before', 'after', 'wheels'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
let environment = '';

/** A wheel with the module `fast`, of a project of any name. */
function makeWheel(project: string): void {
  const info = `${project}-0.1.0.dist-info`;
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  writeFileSync(
    join(wheels, `${project}-0.1.0-py3-none-any.whl`),
    zipSync({
      'fast.so': readFileSync(join(after, 'fast.so')),
      [`${info}/METADATA`]: text(`Metadata-Version: 2.1\nName: ${project}\nVersion: 0.1.0\n`),
      [`${info}/WHEEL`]: text('Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n'),
      [`${info}/RECORD`]: text('fast.so,,\n'),
    }),
  );
}

/** An empty folder of its own for a test. */
function emptyFolder(name: string): string {
  const made = join(folder, name);
  mkdirSync(made);
  return made;
}

/** Types lines where the environment is active. */
function typeIn(cwd: string, lines: string): Ended {
  return type(lines, cwd, {
    PATH: [join(environment, 'bin'), READERS_ENVIRONMENT.PATH].join(delimiter),
    PIP_FIND_LINKS: wheels,
    PYTHONDONTWRITEBYTECODE: '1',
  });
}

const python = (cwd: string, code: string): Ended => typeIn(cwd, `python -c '${code}'`);

beforeAll(() => {
  for (const made of [before, after, wheels]) mkdirSync(made);
  makeModule('before', before);
  makeModule('after', after);
  environment = makeEnvironment(folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

test('what another environment has is not found, pip says so, and the pip of this Python installs it', async () => {
  const cwd = emptyFolder('other');
  makeWheel('fast');
  await expectPrinted('module-not-found', exceptionIn(python(cwd, 'import fast').stderr), cwd);
  const asked = typeIn(cwd, shown('commands.sh', 'asked'));
  expect(asked.stdout).toContain(environment);
  expect(asked.stderr).toContain('not found: fast');
  expect(typeIn(cwd, shown('commands.sh', 'install'))).toMatchObject({ status: 0 });
  expect(typeIn(cwd, shown('commands.sh', 'asked')).stdout).toMatch(/^ +fast\.so$/m);
  expect(python(cwd, 'import fast; print(fast.half(8))').stdout).toBe('4\n');
  typeIn(cwd, 'python -m pip uninstall --yes fast');
});

test('a project of another name than its module is imported by the name that pip lists', async () => {
  const cwd = emptyFolder('named');
  makeWheel('fast_words');
  typeIn(cwd, 'python -m pip install fast-words');
  const wrong = python(cwd, 'import fast_words');
  await expectPrinted('module-not-found-by-project', exceptionIn(wrong.stderr), cwd);
  const asked = shown('commands.sh', 'asked').replace('--files fast', '--files fast-words');
  expect(typeIn(cwd, asked).stdout).toMatch(/^ +fast\.so$/m);
  expect(python(cwd, 'import fast; print(fast.half(8))').stdout).toBe('4\n');
  typeIn(cwd, 'python -m pip uninstall --yes fast-words');
});

test('a library of another name than its module is refused, and imported once both are the same', async () => {
  const cwd = emptyFolder('renamed');
  copyFileSync(join(after, 'fast.so'), join(cwd, 'quick.so'));
  await expectPrinted('no-init-function', exceptionIn(python(cwd, 'import quick').stderr), cwd);
  expect(typeIn(cwd, shown('commands.sh', 'exported')).stdout).toContain('PyInit_fast\n');
  renameSync(join(cwd, 'quick.so'), join(cwd, 'fast.so'));
  expect(python(cwd, 'import fast; print(fast.half(8))').stdout).toBe('4\n');
});

test('a folder of the module’s name is imported in its place, and no longer where the module is', async () => {
  const cwd = emptyFolder('shadowed');
  mkdirSync(join(cwd, 'fast/src'), { recursive: true });
  const wrong = python(cwd, 'import fast; fast.half(8)');
  await expectPrinted('no-attribute-of-module', exceptionIn(wrong.stderr), cwd);
  expect(typeIn(cwd, shown('commands.sh', 'module')).stdout).toBe('None\n');
  copyFileSync(join(after, 'fast.so'), join(packagesOf(environment), 'fast.so'));
  expect(typeIn(cwd, shown('commands.sh', 'module')).stdout).toContain('fast.so');
  expect(python(cwd, 'import fast; print(fast.half(8))').stdout).toBe('4\n');
  rmSync(join(packagesOf(environment), 'fast.so'));
});

test('a module called test is not found, because Python has one', async () => {
  const cwd = emptyFolder('stdlib');
  copyFileSync(join(after, 'fast.so'), join(packagesOf(environment), 'test.so'));
  const wrong = python(cwd, 'import test; test.half(8)');
  await expectPrinted('no-attribute-of-test', exceptionIn(wrong.stderr), cwd);
});

test('a wheel for another system is refused, its tag is not listed, and the wheel for this one is taken', async () => {
  const cwd = emptyFolder('tagged');
  const [foreign = ''] = globSync(resolve('build/wheels/pyodide/fib-*.whl'));
  const [own = ''] = globSync(resolve('build/wheels/native/fib-*.whl'));
  await expectPrinted(
    'unsupported-wheel',
    typeIn(cwd, `python -m pip install ${foreign}`).stderr,
    cwd,
  );
  const tags = typeIn(cwd, shown('commands.sh', 'tags')).stdout;
  expect(tags).toContain('Compatible tags');
  expect(tags).not.toContain('emscripten');
  expect(typeIn(cwd, `python -m pip install --target here ${own}`)).toMatchObject({ status: 0 });
});

test('a library for another processor cannot be loaded', async () => {
  const cwd = emptyFolder('foreign');
  const [wheel = ''] = globSync('build/wheels/pyodide/fib-*.whl');
  const files = Object.entries(unzipSync(readFileSync(wheel)));
  const [, library] = files.find(([name]) => name.endsWith('.so')) ?? [];
  writeFileSync(join(cwd, 'fast.so'), library ?? '');
  await expectPrinted('invalid-elf', exceptionIn(python(cwd, 'import fast').stderr), cwd);
  const asked = typeIn(cwd, shown('commands.sh', 'processor'));
  expect(asked.stdout).toMatch(/^host: /m);
  copyFileSync(join(after, 'fast.so'), join(cwd, 'fast.so'));
  expect(python(cwd, 'import fast; print(fast.half(8))').stdout).toBe('4\n');
});

test('a C function that no library brings is missing at the import, and there once it is linked', async () => {
  const cwd = emptyFolder('linked');
  const { text } = readSource('content/reference/trouble/importing/linked.rs', 'module');
  const link = readSource('content/reference/trouble/importing/linked.rs', 'link').text;
  const c = spawnSync('cc', ['-x', 'c', '-shared', '-fPIC', '-o', join(cwd, 'libtwice.so'), '-'], {
    input: 'int twice(int n) { return 2 * n; }',
    encoding: 'utf8',
  });
  expect(c.status, c.stderr).toBe(0);
  for (const [crate, rust] of [
    ['without', text.replace(link.trim(), '')],
    ['with', text],
  ] as const) {
    mkdirSync(join(cwd, crate));
    const out = join(cwd, crate, 'fast.so');
    const { status, stderr } = compile(rust, { file: 'lib.rs', out, libraries: cwd });
    expect(status, stderr).toBe(0);
  }
  const import_ = "LD_LIBRARY_PATH=.. python -c 'import fast; print(fast.doubled(4))'";
  const missing = typeIn(join(cwd, 'without'), import_).stderr;
  await expectPrinted('undefined-symbol', exceptionIn(missing), join(cwd, 'without'));
  const linked = typeIn(join(cwd, 'with'), import_);
  expect(linked.stdout, linked.stderr).toBe('8\n');
});

test('a Python that has imported the module keeps it, whatever is built, and a new one has the new build', () => {
  const cwd = emptyFolder('kernel');
  copyFileSync(join(before, 'fast.so'), join(cwd, 'fast.so'));
  copyFileSync(join(after, 'fast.so'), join(cwd, 'new.so'));
  const lines = [
    'import fast',
    'import os; os.replace("new.so", "fast.so")',
    readSource('content/reference/trouble/unchanged/kernel.py', 'reload').text,
    'try: fast.half(-1)',
    'except OverflowError: print("the old one")',
    readSource('content/reference/trouble/unchanged/kernel.py', 'times').text,
  ];
  writeFileSync(join(cwd, 'session.py'), lines.join('\n'));
  const { stdout, stderr } = typeIn(cwd, 'python session.py');
  expect(stdout, stderr).toMatch(/^the old one\nbuilt .*:/);
  expect(python(cwd, 'import fast; print(fast.half(-1))').stdout).toBe('-1\n');
});

test('a copy beside the script comes before the installed module, says where it is, and is gone once it is deleted', () => {
  const cwd = emptyFolder('copies');
  copyFileSync(join(before, 'fast.so'), join(cwd, 'fast.so'));
  copyFileSync(join(after, 'fast.so'), join(packagesOf(environment), 'fast.so'));
  const where = () => typeIn(cwd, shown('commands.sh', 'module')).stdout;
  expect(where()).toContain(join(cwd, 'fast.so'));
  rmSync(join(cwd, 'fast.so'));
  expect(where()).toContain(packagesOf(environment));
});
