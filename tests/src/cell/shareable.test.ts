/** What of a cell goes into links and comes from them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CELL, fingerprint, type OwnEdit, shareableCell } from '../../../src/cell/shareable.ts';
import { readLink } from '../../../src/share/link.ts';

/** A cell that shows its original, "original". */
function cell() {
  const own: OwnEdit = {
    id: 'zip',
    title: 'zip.py',
    // Not looked at here.
    element: Object.create(null),
    names: { own: 'edit:one/zip', aside: 'aside:one/zip' },
    original: { text: 'original', original: 'original' },
    own: () => null,
    show: () => undefined,
    focus: () => undefined,
  };
  return shareableCell(own);
}

describe('a link to a cell', () => {
  it('as it was made before the cell described itself is read as it was meant', async () => {
    const { id, found } = await readLink(
      'https://example.org/p/#cell=zip&v=1&code=eJyLViooyswr0YhRSi86vO3w_FSFD_NnNMSUplgYGMQoaSrpKCVaGiVZJJkbKcUCAIpMD8U',
      CELL,
    );
    expect(id).toBe('zip');
    if (found.kind !== 'content') throw new Error(`expected content, got ${found.kind}`);
    expect(cell().decode(found.content)).toEqual({
      content: { text: 'print("größe 😀\ud800")', original: 'original' },
      remark: '',
    });
  });

  it('brings any text, and tells whether the original is still the one it was made from', () => {
    const { encode, decode } = cell();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, original) => {
        const decoded = decode(encode({ text, original }).content);
        expect(decoded?.content).toEqual({ text, original: 'original' });
        expect(decoded?.remark === '').toBe(original === 'original');
      }),
    );
  });

  it.each([[null], [7], ['text'], [{ text: 'a' }], [[]], [['a']], [['a', 1]], [[1, 'a']]])(
    'is damaged where it holds %j',
    (content) => expect(cell().decode(content)).toBeNull(),
  );

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (content) => {
        expect(() => cell().decode(content)).not.toThrow();
      }),
    );
  });
});

describe('a fingerprint', () => {
  it('is eight digits that another text changes', () => {
    expect(fingerprint('')).toBe('811c9dc5');
    expect(fingerprint('a')).toBe('e40c292c');
    expect(fingerprint('b')).not.toBe(fingerprint('a'));
  });
});
