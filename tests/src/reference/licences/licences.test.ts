import { expect, test } from 'vitest';
import { linkedCrates } from '../../../../src/reference/licences/crates.ts';
import { shippedPackages } from '../../../../src/reference/licences/packages.ts';
import { licenceIn } from '../../../../src/reference/licences/wheels.ts';

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

test('a wheel names its licence in the head of its metadata', () => {
  expect(licenceIn('a', 'Name: a\nLicense-Expression: MPL-2.0\n\nLicense: none')).toBe('MPL-2.0');
  expect(licenceIn('a', 'License: Apache 2.0\n')).toBe('Apache 2.0');
  expect(() => licenceIn('a', 'Name: a\n\nLicense: MIT')).toThrow('The wheel of a');
});
