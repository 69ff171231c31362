/** Reading shown sources from the repository, and what a wrong path is answered. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageOf, readSource } from '../../../src/snippet/source.ts';

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'source-'));
  mkdirSync(join(root, 'rust/doubles'), { recursive: true });
  writeFileSync(join(root, 'rust/doubles/count.rs'), '// region: a\nfn a() {}\n// endregion: a\n');
  writeFileSync(join(root, 'rust/doubles/Cargo.toml'), '[package]\n');
});
afterAll(() => rmSync(root, { recursive: true }));

describe('readSource', () => {
  it('reads a region with its language', () => {
    expect(readSource('rust/doubles/count.rs', 'a', root)).toEqual({
      file: 'rust/doubles/count.rs',
      region: 'a',
      text: 'fn a() {}\n',
      language: 'rust',
    });
  });

  it('reads a whole file without its markers when no region is named', () => {
    expect(readSource('rust/doubles/count.rs', undefined, root)).toMatchObject({
      region: null,
      text: 'fn a() {}\n',
    });
  });

  it('lists the files of the folder when the file does not exist', () => {
    expect(() => readSource('rust/doubles/cuont.rs', 'a', root)).toThrow(
      'There is no file "rust/doubles/cuont.rs" (paths are relative to the root of the repository). ' +
        'The folder "rust/doubles" holds: Cargo.toml, count.rs.',
    );
  });

  it('lists the nearest folder that exists when the folder does not', () => {
    expect(() => readSource('rust/nowhere/deep/count.rs', 'a', root)).toThrow(
      'The folder "rust" holds: doubles.',
    );
  });

  it('says so when the path is a folder', () => {
    expect(() => readSource('rust/doubles', 'a', root)).toThrow('There is no file "rust/doubles"');
  });

  it.each(['../secret.txt', '/etc/hostname'])(
    'refuses a path outside the repository: %s',
    (path) => {
      expect(() => readSource(path, undefined, root)).toThrow(
        /is not a path inside the repository/,
      );
    },
  );
});

describe('languageOf', () => {
  it.each([
    ['a/count.py', 'python'],
    ['lib.rs', 'rust'],
    ['fib.c', 'c'],
    ['fib.cpp', 'cpp'],
    ['fib.pyx', 'cython'],
    ['Cargo.toml', 'toml'],
    ['build.sh', 'bash'],
    ['doubles.bench.ts', 'typescript'],
    ['cases.json', 'json'],
    ['expected.txt', 'text'],
    ['LICENSE', 'text'],
  ])('%s is %s', (file, language) => {
    expect(languageOf(file)).toBe(language);
  });
});
