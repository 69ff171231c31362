import { expect, test } from 'vitest';
import { linkedCrates } from '../../../../src/reference/licences/crates.ts';
import { shippedPackages } from '../../../../src/reference/licences/packages.ts';

const crate = (name: string, kind = 'lib') => ({
  id: name,
  name,
  version: '1.0.0',
  license: 'MIT',
  targets: [{ kind: [kind] }],
});

const needs = (pkg: string, kind: string | null = null) => ({ pkg, dep_kinds: [{ kind }] });

test('only crates that end up in the module are listed', () => {
  const crates = linkedCrates({
    packages: [
      ...['root', 'linked', 'deep', 'tests-only', 'macro-help'].map((name) => crate(name)),
      crate('macro', 'proc-macro'),
    ],
    resolve: {
      root: 'root',
      nodes: [
        { id: 'root', deps: [needs('linked'), needs('tests-only', 'dev'), needs('macro')] },
        { id: 'linked', deps: [needs('deep')] },
        { id: 'macro', deps: [needs('macro-help')] },
      ],
    },
  });
  expect(crates.map(({ name }) => name)).toEqual(['linked', 'deep']);
});

test('a dependency of a shipped package is listed with its licence', () => {
  const packages = shippedPackages();
  expect(packages.find(({ name }) => name === '@kurkle/color')).toMatchObject({ licence: 'MIT' });
  expect(packages.find(({ name }) => name === 'pyodide')).toMatchObject({ licence: 'MPL-2.0' });
  expect(packages.find(({ name }) => name === 'ws')).toBeUndefined();
});
