/** Edits set aside for a shared version: every one comes back, and no text waits twice. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editKey, keepEdit, recallEdit } from '../../../src/cell/edits.ts';
import {
  asideKey,
  keepStashed,
  recallStashed,
  withStashed,
} from '../../../src/cell/stashed-edits.ts';
import { FakeStorage } from '../storage/fake-storage.ts';

const KEY = editKey('porting-a-function', 'zip');
const edits = fc.array(fc.record({ text: fc.string({ unit: 'binary' }), original: fc.string() }));

describe('edits set aside', () => {
  it('are kept beside the edit, under a name of their own', () => {
    expect(asideKey(KEY)).toBe('oxidizing:aside:porting-a-function/zip');
    const storage = new FakeStorage();
    keepStashed(KEY, [{ text: 'a', original: 'b' }], () => storage);
    keepEdit(KEY, { text: 'c', original: 'b' }, () => storage);
    keepEdit(KEY, null, () => storage);
    expect(recallStashed(KEY, () => storage)).toEqual([{ text: 'a', original: 'b' }]);
    expect(recallEdit(KEY, () => storage)).toBeNull();
  });

  it('come back as they were, in their order', () => {
    const storage = new FakeStorage();
    fc.assert(
      fc.property(edits, (some) => {
        expect(keepStashed(KEY, some, () => storage)).toEqual({ kind: 'kept' });
        expect(recallStashed(KEY, () => storage)).toEqual(some);
      }),
    );
  });

  it('leave no entry behind when the last one is shown again', () => {
    const storage = new FakeStorage();
    keepStashed(KEY, [{ text: 'a', original: 'b' }], () => storage);
    keepStashed(KEY, [], () => storage);
    expect(storage.length).toBe(0);
  });

  it.each(['no JSON', '7', '{"text":"a"}', '[1,null,{"text":1}]'])(
    'are none where the entry is %s',
    (entry) => {
      const storage = new FakeStorage();
      storage.setItem(asideKey(KEY), entry);
      expect(recallStashed(KEY, () => storage)).toEqual([]);
    },
  );

  it('that a storage refuses are answered in words', () => {
    const blocked = (): Storage => {
      throw new DOMException('blocked', 'SecurityError');
    };
    expect(recallStashed(KEY, blocked)).toEqual([]);
    expect(keepStashed(KEY, [{ text: 'a', original: 'b' }], blocked).kind).toBe('refused');
  });

  it('wait in line, each text once', () => {
    const [a, b] = [
      { text: 'a', original: 'o' },
      { text: 'b', original: 'o' },
    ];
    expect(withStashed([a, b], { text: 'a', original: 'newer' })).toEqual([
      b,
      { text: 'a', original: 'newer' },
    ]);
  });
});
