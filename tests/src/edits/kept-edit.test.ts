/** Keeping edits: every text survives, and a storage that refuses is answered in words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editKey, keepEdit, parseEdit, recallEdit } from '../../../src/edits/kept-edit.ts';

function memory() {
  const entries = new Map<string, string>();
  const storage = {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  };
  return { entries, source: () => storage };
}

const refusing = (error: unknown) => () => {
  throw error;
};

describe('edits', () => {
  it('are kept under the chapter and the cell', () => {
    expect(editKey('porting-a-function', 'zip')).toBe('oxidizing:edit:porting-a-function/zip');
  });

  it('come back as they were, lone surrogates and NUL included', () => {
    const { source } = memory();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, original) => {
        const edit = { text: `${text}\uD800\u0000`, original };
        expect(keepEdit('key', edit, source)).toEqual({ kind: 'kept' });
        expect(recallEdit('key', source)).toEqual(edit);
      }),
    );
  });

  it('leave nothing behind when they are given up', () => {
    const { entries, source } = memory();
    keepEdit('key', { text: 'a', original: 'b' }, source);
    keepEdit('key', null, source);
    expect(entries.size).toBe(0);
    expect(recallEdit('key', source)).toBeNull();
  });

  it.each(['', 'null', '{broken', '[]', '{"text":1,"original":"a"}', '{"text":"a"}'])(
    'read a damaged entry as none: %s',
    (entry) => {
      const { entries, source } = memory();
      entries.set('key', entry);
      expect(recallEdit('key', source)).toBeNull();
    },
  );

  it.each([
    [null],
    [undefined],
    [7],
    ['text'],
    [[]],
    [{ text: 'a' }],
    [{ original: 'a' }],
    [{ text: 'a', original: 1 }],
  ])('are none in what is no edit: %j', (value) => {
    expect(parseEdit(value)).toBeNull();
  });

  it('say that a full storage does not keep them', () => {
    const full = refusing(new DOMException('full', 'QuotaExceededError'));
    const result = keepEdit('key', { text: 'a', original: 'b' }, full);
    expect(result).toMatchObject({ kind: 'refused', why: expect.stringContaining('is full') });
  });

  it('say that a blocked storage keeps nothing, and read as none', () => {
    const blocked = refusing(new DOMException('blocked', 'SecurityError'));
    const result = keepEdit('key', { text: 'a', original: 'b' }, blocked);
    expect(result).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('keeps nothing for this site'),
    });
    expect(recallEdit('key', blocked)).toBeNull();
  });
});
