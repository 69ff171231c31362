/** The crates that a port may use: the table is what the crate in rust/workshop has. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cratesIn, PORT_CRATES } from '../../../../src/workshop/port/crates.ts';

const manifest = readFileSync('rust/workshop/Cargo.toml', 'utf8');
const lock = readFileSync('rust/workshop/Cargo.lock', 'utf8');

test('each line of the table stands in the manifest, and the other way round', () => {
  const section = /\[dependencies\]\n([\s\S]*?)\n\[/.exec(manifest)?.[1] ?? '';
  const lines = section.split('\n').filter((line) => /^[\w-]+ = /.test(line));
  const listed = PORT_CRATES.flatMap(({ dependencies }) => dependencies);
  expect(listed.toSorted()).toEqual(lines.filter((line) => !line.startsWith('pyo3')).toSorted());
});

test.each(PORT_CRATES)('$name has the version that is locked', ({ name, version }) => {
  expect(lock).toContain(`name = "${name}"\nversion = "${version}"\n`);
});

test('what the port’s crates share with the book’s has one version there, and is compiled once', () => {
  const versions = (text: string): [string, string][] =>
    [...text.matchAll(/^name = "(.*)"\nversion = "(.*)"$/gm)].map(([, name, version]) => [
      name ?? '',
      version ?? '',
    ]);
  const own = new Map(versions(lock));
  const shared = ['corpus', 'rows']
    .flatMap((crate) => versions(readFileSync(`rust/${crate}/Cargo.lock`, 'utf8')))
    .filter(([name]) => own.has(name));
  expect(shared.map(([name]) => name)).toEqual(expect.arrayContaining(['pyo3', 'serde_json']));
  for (const [name, version] of shared)
    expect(`${name} ${own.get(name)}`).toBe(`${name} ${version}`);
});

test('a crate is found in what uses it, and not in what only looks like it', () => {
  expect(cratesIn('use rustc_hash::FxHashMap;\nlet a = memchr::memchr(b, c);')).toEqual([
    'memchr',
    'rustc-hash',
  ]);
  expect(cratesIn('use serde::Deserialize;')).toEqual(['serde_json']);
  expect(cratesIn('// memchr would do\nlet my_memchr::x; let memchrs = 1;')).toEqual([]);
});
