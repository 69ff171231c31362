/** The npm packages are installed again exactly when they differ from the lock file. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findNode, isInstalled, missingBinaries } from '../../../scripts/setup/packages.mjs';
import { fromRoot } from '../../../scripts/setup/paths.mjs';

const locked = {
  '': { version: '0.1.0' },
  'node_modules/astro': { version: '7.3.5', integrity: 'sha512-a' },
  'node_modules/wasm-pack': { version: '0.15.0', integrity: 'sha512-b', optional: true },
};

test('packages as locked are installed', () => {
  const { '': _, ...installed } = locked;
  expect(isInstalled(locked, installed)).toBe(true);
});

test('an optional package may be absent, another may not', () => {
  const { 'node_modules/wasm-pack': optional, 'node_modules/astro': astro } = locked;
  expect(isInstalled(locked, { 'node_modules/astro': astro })).toBe(true);
  expect(isInstalled(locked, { 'node_modules/wasm-pack': optional })).toBe(false);
});

test('another version or another content is not what was locked', () => {
  const astro = locked['node_modules/astro'];
  const older = { 'node_modules/astro': { ...astro, version: '7.3.4' } };
  const other = { 'node_modules/astro': { ...astro, integrity: 'sha512-x' } };
  expect(isInstalled(locked, older)).toBe(false);
  expect(isInstalled(locked, other)).toBe(false);
});

test('binaries of this platform that npm left out are named, those of others are not', () => {
  const biome = {
    optionalDependencies: {
      '@biomejs/cli-darwin-arm64': '2.6.8',
      '@biomejs/cli-linux-x64': '2.6.8',
      '@biomejs/cli-linux-x64-musl': '2.6.8',
    },
  };
  const bundler = {
    optionalDependencies: { '@bundler/linux-x64-gnu': '1.0.0', '@bundler/darwin-arm64': '1.0.0' },
  };
  const installed = {
    'node_modules/biome': biome,
    'node_modules/@biomejs/cli-linux-x64': {},
    'node_modules/bundler': bundler,
    'node_modules/bundler/node_modules/@bundler/linux-x64-gnu': {},
  };
  expect(missingBinaries(installed, 'linux-x64')).toEqual([]);
  expect(missingBinaries(installed, 'darwin-arm64')).toEqual([
    '@biomejs/cli-darwin-arm64@2.6.8',
    '@bundler/darwin-arm64@1.0.0',
  ]);
});

test('this computer has all the binaries that its packages ask for', () => {
  const { packages } = JSON.parse(
    readFileSync(fromRoot('node_modules', '.package-lock.json'), 'utf8'),
  );
  expect(missingBinaries(packages, `${process.platform}-${process.arch}`)).toEqual([]);
});

describe('after the bootstrap', () => {
  const missing = fromRoot('node_modules', '.bin', 'no-such-node');

  test('the Node of the packages runs, whatever this one is', async () => {
    const own = fromRoot('node_modules', '.bin', 'node');
    await expect(findNode(own, '20.20.2')).resolves.toBe(own);
  });

  test('this Node runs where the packages brought none', async () => {
    await expect(findNode(missing, '22.18.0')).resolves.toBe(process.execPath);
  });

  test('a Node that cannot run TypeScript as it is is refused', async () => {
    await expect(findNode(missing, '22.17.1')).rejects.toThrow(/22\.18/);
  });
});
