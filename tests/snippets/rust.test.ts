/** Shown Rust compiles: alone where it promises to stand alone, else in a copy of its crate. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { extensions, starters } from '../../rust/crates.ts';
import { findReferences, textOf } from './references.ts';

const MINUTES = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'oxidizing-rust-'));
/** What is shown for the compiler's error is held against it in errors.test.ts, and what a port tells in diagnosis.test.ts. */
const shown = findReferences().filter(
  (it) => it.file.endsWith('.rs') && !/\/(errors|diagnosis)\//.test(it.file),
);
const alone = shown.filter((it) => it.region !== undefined && it.context === undefined);
/** Copies of those that can be downloaded are compiled in downloads.test.ts. */
const handedOut = [...extensions, ...starters].map(({ name }) => `rust/${name}`);
const crates = [
  ...new Set(shown.filter((it) => !alone.includes(it)).map((it) => crateOf(it.file))),
].filter((crate) => !handedOut.includes(crate));

afterAll(() => rmSync(folder, { recursive: true }));

/** The nearest folder above a file that has a Cargo.toml. */
function crateOf(file: string): string {
  const above = dirname(file);
  if (above === '.') throw new Error(`${file} belongs to no crate.`);
  return existsSync(join(above, 'Cargo.toml')) ? above : crateOf(above);
}

test('pages show Rust', () => {
  expect(alone.length).toBeGreaterThan(0);
  expect(crates.length).toBeGreaterThan(0);
});

test.each(alone)('$file, region $region, compiles when pasted into an empty file', (reference) => {
  const source = join(folder, 'pasted.rs');
  writeFileSync(source, textOf(reference));
  const { status, stderr } = spawnSync(
    'rustc',
    ['--edition', '2024', '--crate-type', 'lib', '--emit', 'metadata', '--out-dir', folder, source],
    { encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
});

test.each(crates)(
  'a copy of %s, which its other regions name as context, compiles',
  (crate) => {
    const copy = join(folder, crate);
    cpSync(crate, copy, {
      recursive: true,
      filter: (path) => !/[\\/](target|\.venv|__pycache__)$/.test(path),
    });
    const { status, stderr } = spawnSync('cargo', ['check', '--all-targets', '--offline'], {
      cwd: copy,
      encoding: 'utf8',
      env: {
        ...process.env,
        CARGO_TARGET_DIR: resolve('rust/target/native'),
        PYO3_PYTHON: resolve('build/venv/bin/python'),
      },
    });
    expect(status, stderr).toBe(0);
  },
  2 * MINUTES,
);
