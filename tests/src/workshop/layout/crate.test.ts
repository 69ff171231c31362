/** One crate with a port for each type of contract: it is formatted, builds, and answers Python. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doorOf } from '../../../../src/workshop/layout/door.ts';
import { kernelOf } from '../../../../src/workshop/layout/kernel.ts';
import { functions } from './functions.ts';
import { sameTypes } from './same-types.ts';

const built = [...sameTypes, ...functions];
const folder = mkdtempSync(join(tmpdir(), 'oxidizing-layout-'));
const target = resolve('rust/target/native');
const bin = resolve('build/venv/bin');
const PYTHON = join(bin, 'python');

function run(program: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: {
      ...process.env,
      CARGO_NET_OFFLINE: 'true',
      CARGO_TARGET_DIR: target,
      VIRTUAL_ENV: resolve('build/venv'),
    },
  });
  expect(status, `${stdout}${stderr}${error?.message ?? ''}`).toBe(0);
  return stdout;
}

beforeAll(() => {
  const names = built.map((_, index) => `port_${index}`);
  const write = (file: string, text: string): void =>
    writeFileSync(join(folder, 'src', file), text);
  mkdirSync(join(folder, 'src'));
  for (const file of ['Cargo.toml', 'Cargo.lock']) {
    const text = readFileSync(join('rust/ports', file), 'utf8');
    writeFileSync(join(folder, file), text.replace('name = "ports"', 'name = "port"'));
  }
  built.forEach(({ contract, port, original }, index) => {
    const folderOfPort = join(folder, 'src', names[index] ?? '');
    mkdirSync(folderOfPort);
    const write = (file: string, text: string): void =>
      writeFileSync(join(folderOfPort, file), text);
    write('mod.rs', 'pub mod door;\npub mod kernel;\nmod unwritten;\n');
    write('kernel.rs', kernelOf(contract).replace('todo!()', port));
    write('unwritten.rs', `#![allow(dead_code)]\n${kernelOf(contract)}`);
    write('door.rs', doorOf(contract, original));
  });
  write(
    'lib.rs',
    `${names.map((name) => `mod ${name};\n`).join('')}
#[pyo3::pymodule]
mod port {
    use pyo3::prelude::*;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
${names.map((name) => `        crate::${name}::door::register(module)?;\n`).join('')}        Ok(())
    }
}
`,
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

test('what is written is formatted as rustfmt formats it', () => {
  // Types wider than a line are what rustfmt alone knows to break.
  const narrow = built.flatMap(({ contract }, index) =>
    contract.function === 'same_long' ? [] : [index],
  );
  const files = narrow.flatMap((index) =>
    ['unwritten', 'door'].map((name) => `src/port_${index}/${name}.rs`),
  );
  run('rustfmt', ['--check', '--edition', '2024', '--color', 'never', ...files]);
});

test('a port of each type builds, and Python sees the values, errors and ranges of its contract', () => {
  // As the wheels are built, so that what they share is there already.
  run(join(bin, 'maturin'), ['build', '--release', '--quiet', '--offline', '--out', 'dist']);
  const [wheel = ''] = readdirSync(join(folder, 'dist'));
  run(PYTHON, ['-m', 'zipfile', '-e', join('dist', wheel), '.']);
  cpSync('tests/src/workshop/layout/crate.py', join(folder, 'crate.py'));
  const sees = built.flatMap((each) => each.sees);
  const given = JSON.stringify(sees.map(([expression]) => expression));
  const shown: string[] = JSON.parse(run(PYTHON, ['crate.py'], given));
  expect(sees.map(([expression], index) => [expression, shown[index]])).toEqual(sees);
}, 300_000);
