/** One project in full, as a reader builds it in a fresh environment; the others by what is in them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { projectFiles } from '../../../../src/workshop/take-home/project-files.ts';
import { projectFault } from '../../../../src/workshop/take-home/project-name.ts';
import { zipOf } from '../../../../src/workshop/take-home/zip.ts';
import { EXAMPLE, exampleOf } from './example.ts';

const folder = mkdtempSync(join(tmpdir(), 'oxidizing-take-home-'));
const venv = join(folder, '.venv');
const bin = join(venv, 'bin');
const target = resolve('rust/target/native');

afterAll(() => rmSync(folder, { recursive: true }));

function run(cwd: string, program: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: [bin, resolve('build/venv/bin'), process.env['PATH']].join(delimiter),
      VIRTUAL_ENV: venv,
      CARGO_NET_OFFLINE: 'true',
      CARGO_TARGET_DIR: target,
      ...pyo3Settings(program),
    },
  });
  expect(status, `${stdout}${stderr}${error?.message ?? ''}`).toBe(0);
  return stdout;
}

/** As maturin sets them: with any others cargo would build PyO3 anew, and after that maturin once more. */
function pyo3Settings(program: string): Record<string, string> {
  const written = join(target, 'maturin');
  const file = readdirSync(written).find((name) => name.startsWith('pyo3-config-'));
  if (program !== 'cargo' || file === undefined) return {};
  return { PYO3_CONFIG_FILE: join(written, file), PYO3_BUILD_EXTENSION_MODULE: '1' };
}

test('a zip builds in a fresh environment, its tests pass, clippy says nothing, and it measures', () => {
  const zip = zipOf({ name: 'fast_words', work: EXAMPLE, figures: {} }, new Date(2026, 0, 1));
  for (const [path, content] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const project = join(folder, 'fast_words');
  run(folder, resolve('build/venv/bin/python'), '-m', 'venv', venv);
  // What a reader's pip would fetch is here already: the build's tools, and those of the tests.
  const tools = resolve('build/venv/lib/python3.11/site-packages');
  writeFileSync(join(venv, 'lib/python3.11/site-packages/tools.pth'), `${tools}\n`);
  run(
    project,
    join(bin, 'python'),
    '-m',
    'pip',
    'install',
    '--quiet',
    '--no-build-isolation',
    '--no-index',
    '.',
  );
  const installed = readdirSync(join(venv, 'lib/python3.11/site-packages/fast_words'));
  expect(installed).toEqual(expect.arrayContaining(['__init__.pyi', 'py.typed']));
  expect(run(project, join(bin, 'python'), '-m', 'pytest', '-q')).toMatch(/^9 passed/m);
  expect(
    run(project, join(bin, 'python'), 'benchmark/bench.py', '--size', '20', '--seconds', '0.1'),
  ).toMatch(/^size 20: Python .* µs, Rust .* µs: [\d.]+ times as fast \([\d.]+ to [\d.]+\)$/m);
  run(project, 'cargo', 'clippy', '--release', '--quiet', '--locked', '--', '--deny', 'warnings');
}, 300_000);

const examples = readdirSync('content/workshop').filter((name) =>
  existsSync(`content/workshop/${name}/contract.json`),
);

test.each(examples)('the project of %s has all its files', (name) => {
  const work = exampleOf(name);
  const files = projectFiles({ name: `fast_${name}`, work, figures: {} });
  expect(Object.keys(files).sort()).toEqual(
    [
      '.github/workflows/port.yml',
      '.gitignore',
      'Cargo.lock',
      'Cargo.toml',
      'README.md',
      'benchmark/bench.py',
      'benchmark/generate.py',
      'benchmark/input_sizes.py',
      'benchmark/input_values.py',
      'benchmark/repeated_input.py',
      'benchmark/rust_integers.py',
      `fast_${name}.pyi`,
      'pyproject.toml',
      'src/door.rs',
      'src/kernel.rs',
      'src/lib.rs',
      'tests/bad_calls.py',
      'tests/calls.py',
      'tests/cases.json',
      'tests/compare.py',
      'tests/contract.json',
      'tests/draw.py',
      'tests/edges.py',
      'tests/original.py',
      'tests/rust_integers.py',
      'tests/source.py',
      'tests/test_same.py',
    ].sort(),
  );
  expect(files['src/door.rs']).toBe(work.files.door);
  expect(files['tests/original.py']).toBe(work.original);
  expect(JSON.parse(files['tests/contract.json'] ?? '')).toEqual(work.contract);
  expect(files['README.md']).toContain(
    '- Share of the time: not measured.\n- Proof: not run.\n- Race: not measured.\n',
  );
});

test('the names of all modules that Python brings are refused, and those that a project uses', () => {
  const program = 'import json, sys; print(json.dumps(sorted(sys.stdlib_module_names)))';
  const { stdout } = spawnSync('build/venv/bin/python', ['-c', program], { encoding: 'utf8' });
  const removed =
    /^(aifc|asynchat|asyncore|audioop|cgi|cgitb|chunk|crypt|distutils|idlelib|imghdr|imp|lib2to3|mailcap|msilib|nis|nntplib|nt|ntpath|ossaudiodev|pipes|posixpath|pydoc_data|smtpd|sndhdr|spwd|sre_\w+|sunau|telnetlib|uu|xdrlib|opcode|nturl2path|genericpath|antigravity)$/;
  const names: string[] = JSON.parse(stdout);
  const open = names.filter(
    (name) => !name.startsWith('_') && !removed.test(name) && projectFault(name) === null,
  );
  expect(open).toEqual([]);
  for (const name of ['test', 'original', 'pyo3', '', 'größe', 'class', 'crate', 'a-b', '1a']) {
    expect(projectFault(name), name).not.toBeNull();
  }
  expect(projectFault('fast_words')).toBeNull();
});
