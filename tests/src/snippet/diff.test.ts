/** The line diff: both texts can be read back from it, and it is as short as it can be. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLines } from '../../../src/snippet/diff.ts';

const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 9 });

/** Length of the longest common subsequence by trying every one: slow, and plainly right. */
function longestCommon(before: readonly string[], after: readonly string[]): number {
  const [head, ...rest] = before;
  if (head === undefined) return 0;
  const without = longestCommon(rest, after);
  const at = after.indexOf(head);
  return at < 0 ? without : Math.max(without, 1 + longestCommon(rest, after.slice(at + 1)));
}

const textOf = (diff: ReturnType<typeof diffLines>, without: 'added' | 'removed'): string[] =>
  diff.filter((line) => line.kind !== without).map((line) => line.text);

describe('diffLines', () => {
  it('shows a replaced line as removed, then added', () => {
    expect(diffLines(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual([
      { kind: 'same', text: 'a' },
      { kind: 'removed', text: 'b' },
      { kind: 'added', text: 'x' },
      { kind: 'same', text: 'c' },
    ]);
  });

  it('contains the whole of both texts in order', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const diff = diffLines(before, after);
        expect(textOf(diff, 'added')).toEqual(before);
        expect(textOf(diff, 'removed')).toEqual(after);
      }),
    );
  });

  it('keeps as many lines as any diff could', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const same = diffLines(before, after).filter((line) => line.kind === 'same');
        expect(same).toHaveLength(longestCommon(before, after));
      }),
    );
  });

  it('puts removed lines before the added ones that replace them', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const kinds = diffLines(before, after).map((line) => line.kind);
        expect(kinds.join(' ')).not.toContain('added removed');
      }),
    );
  });
});
