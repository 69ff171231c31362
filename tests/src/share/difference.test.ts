/** The difference in a banner: what a plain line diff says, bounded for texts of any size. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { difference } from '../../../src/share/difference.ts';
import { type DiffLine, diffLines } from '../../../src/snippet/diff.ts';

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 9 })
  .map((it) => it.join('\n'));

it('has as many changed lines as the line diff of the whole texts, and holds both texts', () => {
  const changedIn = (lines: readonly DiffLine[]) =>
    lines.filter(({ kind }) => kind !== 'same').length;
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { lines, more } = difference(before, after);
      const without = (kind: string) =>
        lines.filter((line) => line.kind !== kind).map((line) => line.text);
      expect(without('added').join('\n')).toBe(before);
      expect(without('removed').join('\n')).toBe(after);
      expect(changedIn(lines)).toBe(changedIn(diffLines(before.split('\n'), after.split('\n'))));
      expect(more).toBe(0);
    }),
  );
});

it('shows the first 500 lines of very many and counts the others', () => {
  const { lines, more } = difference('one\ntwo', '\n'.repeat(199_999));
  expect(lines).toHaveLength(500);
  expect(more).toBe(200_000 + 2 - 500);
});
