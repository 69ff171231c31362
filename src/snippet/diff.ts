/** Compares two texts line by line: the fewest removed and added lines that lead from one to the other. */

export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** `length[i][j]` is the length of the longest common subsequence of `before[i..]` and `after[j..]`. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const length = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const row = length[i] as number[];
      const next = length[i + 1] as number[];
      row[j] =
        before[i] === after[j]
          ? (next[j + 1] as number) + 1
          : Math.max(next[j] as number, row[j + 1] as number);
    }
  }
  return length;
}

/** The lines of both, in order; where lines were replaced, removed ones come before added ones. */
export function diffLines(before: readonly string[], after: readonly string[]): DiffLine[] {
  const length = commonLengths(before, after);
  const result: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const old = before[i];
    const fresh = after[j];
    if (old !== undefined && old === fresh) {
      result.push({ kind: 'same', text: old });
      i++;
      j++;
    } else if (
      old !== undefined &&
      (fresh === undefined || (length[i + 1]?.[j] ?? 0) >= (length[i]?.[j + 1] ?? 0))
    ) {
      result.push({ kind: 'removed', text: old });
      i++;
    } else if (fresh !== undefined) {
      result.push({ kind: 'added', text: fresh });
      j++;
    }
  }
  return result;
}
