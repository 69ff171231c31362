/** The difference in a banner: what a plain line diff says, bounded for texts of any size. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { difference } from '../../../src/share/difference.ts';

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 9 })
  .map((it) => it.join('\n'));

const without = (lines: ReturnType<typeof difference>, kind: string) =>
  lines.filter((line) => line.kind !== kind).map((line) => line.text);

it('holds both texts', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = difference(before, after);
      expect(without(lines, 'added').join('\n')).toBe(before);
      expect(without(lines, 'removed').join('\n')).toBe(after);
    }),
  );
});

it('keeps what both texts have', () => {
  const lines = difference('one\ntwo\nthree', 'one\n2\nthree');
  expect(lines.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
});

it('of very long texts is the whole of both', () => {
  const [before, after] = ['a\n'.repeat(1_100), 'a\n'.repeat(1_000)];
  const lines = difference(before, after);
  expect(without(lines, 'added').join('\n')).toBe(before);
  expect(without(lines, 'removed').join('\n')).toBe(after);
  expect(lines.some(({ kind }) => kind === 'same')).toBe(false);
});
