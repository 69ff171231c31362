/** What was compiled is kept on disk, within a limit, and what is damaged there is compiled again. */
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf, Results } from '../../../scripts/compiler/results.ts';
import type { CompileAnswer } from '../../../src/compiler/protocol.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { built, rejected, requestOf, superseded } from './requests.ts';

const keyFor = (text: string) => keyOf('rustc', requestOf({ files: { count: text } }));
const module = (text: string, bytes = 10) => Buffer.alloc(bytes, text);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** On disk, in whole blocks. */
function bytesIn(folder: string): number {
  return readdirSync(folder)
    .map((name) => statSync(path.join(folder, name)).size)
    .reduce((sum, size) => sum + Math.ceil(size / 4096) * 4096, 0);
}

function filesOf(folder: string, end: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .map((name) => path.join(folder, name));
}

describe('the key', () => {
  const request = requestOf({ files: { count: 'a', lib: 'b' } });

  test('depends on toolchain, crate, mode and source, and on neither build, tab nor order', () => {
    const keys = [
      keyOf('rustc 1', request),
      keyOf('rustc 2', request),
      keyOf('rustc 1', { ...request, crate: 'corpus' }),
      keyOf('rustc 1', { ...request, mode: 'measure' }),
      keyOf('rustc 1', { ...request, files: { count: 'a', lib: 'c' } }),
      keyOf('rustc 1', { ...request, files: { count: 'a', lob: 'b' } }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    const same = { ...request, build: 'b2', tab: 't2', files: { lib: 'b', count: 'a' } };
    expect(keyOf('rustc 1', same)).toBe(keys[0]);
  });
});

describe('an answer', () => {
  test('is found again with its module, also after a new start', () => {
    const folder = temporaryFolder();
    const hash = sha256(module('m'));
    const first = new Results({ folder });
    expect(first.keep(keyFor('a'), built, module('m'))).toEqual({ ...built, hash });
    expect(first.keep(keyFor('b'), rejected, null)).toEqual(rejected);
    for (const results of [first, new Results({ folder })]) {
      expect(results.find(keyFor('a'))).toEqual({ ...built, hash });
      expect(results.find(keyFor('b'))).toEqual(rejected);
      expect(results.find(keyFor('c'))).toBeNull();
      expect(results.module(hash)).toEqual(module('m'));
    }
  });

  test.each([
    superseded,
    { kind: 'busy', ahead: 3 } as const,
    { kind: 'ended', why: 'time' } as const,
  ])('%j says nothing of the source, and is not kept', (answer: CompileAnswer) => {
    const folder = temporaryFolder();
    const results = new Results({ folder });
    expect(results.keep(keyFor('a'), answer, null)).toEqual(answer);
    expect(results.find(keyFor('a'))).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('shares its module with another that came to the same', () => {
    const folder = temporaryFolder();
    const results = new Results({ folder, bytes: 3 * 4096 });
    for (const source of ['a', 'b']) results.keep(keyFor(source), built, module('m'));
    expect(filesOf(folder, '.so')).toHaveLength(1);
    // Makes "a" go; "b" still has the module.
    results.keep(keyFor('c'), rejected, null);
    expect(results.find(keyFor('a'))).toBeNull();
    expect(results.find(keyFor('b'))).toMatchObject({ hash: sha256(module('m')) });
  });
});

describe('damage', () => {
  const damages: Record<string, (file: string) => void> = {
    'was cut off': (file) => writeFileSync(file, readFileSync(file).subarray(0, 5)),
    'is empty': (file) => writeFileSync(file, ''),
    'was overwritten': (file) => writeFileSync(file, '{"kind":"built"}'),
    'was changed in one place': (file) => {
      const bytes = readFileSync(file);
      bytes[bytes.length - 3] = 0x21;
      writeFileSync(file, bytes);
    },
    'is gone': (file) => rmSync(file),
    'is a folder': (file) => {
      rmSync(file);
      mkdirSync(file);
    },
  };

  test.each(
    Object.entries(damages).flatMap(([what, damage]) =>
      (['.json', '.so'] as const).map((end) => ({ what, damage, end })),
    ),
  )('$end that $what is as if nothing were kept, and can be kept anew', ({ damage, end }) => {
    const folder = temporaryFolder();
    new Results({ folder }).keep(keyFor('a'), built, module('m'));
    for (const file of filesOf(folder, end)) damage(file);
    const results = new Results({ folder });
    expect(results.find(keyFor('a'))).toBeNull();
    const kept = results.keep(keyFor('a'), built, module('m'));
    expect(results.module(sha256(module('m')))).toEqual(module('m'));
    expect(kept).toMatchObject({ kind: 'built', hash: sha256(module('m')) });
  });

  test('half-written files of a server that was killed go, and those of one that goes on stay', () => {
    const folder = temporaryFolder({ 'old.so.1.tmp': 'half', 'new.so.2.tmp': 'half' });
    const before = new Date(Date.now() - 3_600_000);
    utimesSync(path.join(folder, 'old.so.1.tmp'), before, before);
    new Results({ folder });
    expect(readdirSync(folder)).toEqual(['new.so.2.tmp']);
  });

  test('foreign files are left alone', () => {
    const folder = temporaryFolder({ 'README.md': 'mine', '.gitignore': '*' });
    const results = new Results({ folder, bytes: 0 });
    results.keep(keyFor('a'), rejected, null);
    expect(readdirSync(folder).sort()).toEqual(['.gitignore', 'README.md']);
  });

  test('a module whose entry was never written goes', () => {
    const folder = temporaryFolder({ [`${sha256(module('m'))}.so`]: module('m') });
    new Results({ folder });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a disk that refuses', () => {
  /** Below a file there are no folders: every write fails, as on a full disk. */
  const refusing = () => path.join(temporaryFolder({ file: '' }), 'file', 'results');

  test('changes no answer, and the module is there for its page', () => {
    const results = new Results({ folder: refusing() });
    const hash = sha256(module('m'));
    expect(results.keep(keyFor('a'), built, module('m'))).toEqual({ ...built, hash });
    expect(results.find(keyFor('a'))).toBeNull();
    expect(results.module(hash)).toEqual(module('m'));
  });

  test('fills no memory: the modules that came last stay', () => {
    const results = new Results({ folder: refusing() });
    const large = ['a', 'b', 'c'].map((text) => module(text, 15_000_000));
    for (const [index, bytes] of large.entries()) results.keep(keyFor(`${index}`), built, bytes);
    expect(large.map((bytes) => results.module(sha256(bytes)) !== null)).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('a module larger than the limit is there for its page', () => {
    const folder = temporaryFolder();
    const results = new Results({ folder, bytes: 8192 });
    const large = module('m', 10_000);
    results.keep(keyFor('a'), built, large);
    expect(results.module(sha256(large))).toEqual(large);
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('whatever is kept and found, the limit holds, what was used last stays, and nothing else is found', () => {
  const step = fc.record({
    do: fc.constantFrom('keep' as const, 'keep' as const, 'find' as const, 'start' as const),
    source: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    blocks: fc.integer({ min: 0, max: 2 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const folder = temporaryFolder();
      const limit = 6 * 4096;
      let results = new Results({ folder, bytes: limit });
      /** The least recently used first: its blocks on disk. */
      const model = new Map<string, number>();
      let time = 1_000_000;
      /** Clocks of file systems may stand still between two steps. */
      const stamp = (source: string) => {
        time += 10;
        for (const file of filesOf(folder, '.json')) {
          if (path.basename(file).startsWith(keyFor(source))) utimesSync(file, time, time);
        }
      };
      for (const { do: what, source, blocks } of steps) {
        const bytes = module(source, blocks * 4096);
        if (what === 'start') {
          results = new Results({ folder, bytes: limit });
        } else if (what === 'find') {
          expect(results.find(keyFor(source)) !== null).toBe(model.has(source));
          const size = model.get(source);
          if (size !== undefined) {
            model.delete(source);
            model.set(source, size);
          }
        } else {
          results.keep(
            keyFor(source),
            blocks === 0 ? rejected : built,
            blocks === 0 ? null : bytes,
          );
          model.delete(source);
          model.set(source, 1 + blocks);
          for (const [old] of [...model]) {
            const sum = [...model.values()].reduce((a, b) => a + b, 0);
            if (sum > 6) model.delete(old);
          }
        }
        if (what !== 'start') stamp(source);
        expect(bytesIn(folder)).toBeLessThanOrEqual(limit);
      }
      for (const source of ['a', 'b', 'c', 'd', 'e']) {
        expect([source, results.find(keyFor(source)) !== null]).toEqual([
          source,
          model.has(source),
        ]);
      }
    }),
    { numRuns: 100 },
  );
});
