/** The table of builds, the rows that use it, and the lists of what both need agree with each other. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { builds } from '../../../scripts/bindings/builds.ts';
import { BUILDS_FOLDER } from '../../../scripts/bindings/paths.ts';
import { PACKAGES } from '../../../scripts/bindings/prerequisites.ts';
import { readBuilds } from '../../../scripts/bindings/state.ts';
import { plans } from '../../../scripts/record/plans.ts';
import { fromRoot } from '../../../scripts/setup/paths.mjs';
import { bindings } from '../../../scripts/steps/bindings.ts';
import { readSource } from '../../../src/snippet/source.ts';

const REQUIREMENTS = 'scripts/bindings/requirements';

const rows = plans.flatMap(({ definition }) =>
  Object.entries(definition.variants).flatMap(([name, variant]) =>
    variant.engine === 'native' ? [{ row: `${definition.id} ${name}`, variant }] : [],
  ),
);

const repeated = (names: readonly string[]): string[] =>
  names.filter((name, at) => names.indexOf(name) !== at);

/** Names of the distributions that a list pins. */
function pinned(file: string): string[] {
  const text = readFileSync(fromRoot(file), 'utf8');
  return [...text.matchAll(/^([\w.-]+)==/gm)].map(([, name = '']) => name);
}

describe('the table of builds', () => {
  test('gives each build a folder of its own', () => {
    expect(repeated(builds.map(({ name }) => name))).toEqual([]);
  });

  test.each(builds)('$name is made of files that exist and that its step looks at', (build) => {
    for (const source of build.sources) {
      expect(existsSync(fromRoot(source)), source).toBe(true);
      expect(bindings.inputs).toContain(source);
    }
  });

  test('brings no two modules of one name: one process loads them all', () => {
    const modules = readBuilds()
      .filter(({ state }) => state === 'built')
      .flatMap(({ name }) => readdirSync(fromRoot(BUILDS_FOLDER, name)))
      .filter((file) => /\.(?:so|py)$/.test(file))
      .map((file) => file.split('.')[0] ?? file);
    expect(modules).not.toEqual([]);
    expect(repeated(modules)).toEqual([]);
  });

  test('has what every row imports, and nothing that no row uses', () => {
    const used = new Set(rows.flatMap(({ variant }) => variant.build ?? []));
    expect([...used].sort()).toEqual(builds.map(({ name }) => name).sort());
  });
});

describe('what rows and builds need', () => {
  test('every package that a build names has a list of versions', () => {
    const sets = readdirSync(fromRoot(REQUIREMENTS)).map((file) => path.parse(file).name);
    for (const { name, packages = [] } of builds) {
      for (const set of packages) expect(sets, `for ${name}`).toContain(set);
    }
  });

  test('every package that a row imports is pinned', () => {
    const own = readdirSync(fromRoot(REQUIREMENTS)).map((file) => `${REQUIREMENTS}/${file}`);
    const known = [...own, 'rust/requirements-dev.txt'].flatMap(pinned);
    for (const { row, variant } of rows) {
      for (const name of variant.packages ?? []) expect(known, `for ${row}`).toContain(name);
    }
  });

  test('set-up.sh installs what the reason of a skipped row asks for, and nothing else', () => {
    const script = readFileSync(fromRoot('scripts', 'bindings', 'set-up.sh'), 'utf8');
    const [, list = ''] = /packages=\(\n(.*?)\n\)/s.exec(script) ?? [];
    const installed = list.split('\n').map((line) => line.trim().split(/\s+/)[0]);
    expect(installed.sort()).toEqual(Object.values(PACKAGES).sort());
  });
});

test.each(rows)('$row says where its source is', ({ variant }) => {
  for (const { file, region } of [variant.source, variant.driver ?? variant.source]) {
    expect(readSource(file, region).text).not.toBe('');
  }
});

test('untyped Cython is the Python of the chapter, letter for letter', () => {
  const python = readSource('content/chapters/02-getting-started/fib.py', 'fib');
  const cython = readSource('content/bindings/fib/fib_cython.pyx', 'cython');
  expect(cython.text).toBe(python.text);
});
