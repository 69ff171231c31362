/** What the build keeps for the compiler: flags that several projects share, and what has to be made again. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isWhole, projects } from '../../../rust/projects.ts';
import { isComplete } from '../../../scripts/compiler/kits.ts';
import { flagsBelowRoot } from '../../../scripts/compiler/root.ts';

test('flags of one project serve another under its own name, below the root', () => {
  const args = ['--crate-name', 'runs', '--edition=2024', 'src/lib.rs', '-C', 'opt-level=3'];
  const variables = { CARGO_PKG_NAME: 'runs', CARGO_PKG_VERSION: '0.1.0' };
  expect(flagsBelowRoot({ args, variables }, 'tally')).toEqual({
    args: ['--crate-name', 'tally', '--edition=2024', 'src/root.rs', '-C', 'opt-level=3'],
    variables: { CARGO_PKG_NAME: 'tally', CARGO_PKG_VERSION: '0.1.0' },
  });
});

test('projects that share flags are of one edition and need the same PyO3', () => {
  const needs = projects.filter(isWhole).map(({ folder, module }) => {
    const manifest = readFileSync(`${folder}/Cargo.toml`, 'utf8');
    const find = (pattern: RegExp) => pattern.exec(manifest)?.[1];
    expect(find(/^name = "(.+)"$/m)).toBe(module);
    const [, dependencies] = manifest.split('[dependencies]\n');
    const pyo3 = /^pyo3 = (?:"|\{ version = ")([\d.]+)".*\n$/.exec(dependencies ?? '')?.[1];
    return { edition: find(/^edition = "(.+)"$/m), pyo3 };
  });
  expect(new Set(needs.map((it) => JSON.stringify(it))).size).toBe(1);
  expect(needs[0]?.pyo3).toMatch(/^\d/);
});

test('a kit that failed is made again at the next start', () => {
  expect(isComplete({ unavailable: {} })).toBe(true);
  expect(isComplete({ unavailable: { fib: 'The disk was full.' } })).toBe(false);
  expect(isComplete(null)).toBe(false);
});
