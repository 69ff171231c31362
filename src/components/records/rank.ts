/** Places of rows that were measured together; those that are not told apart share one. */

interface Ranked {
  readonly variant: string;
  readonly ratio: number;
  readonly tiedWith: readonly string[];
}

/** A place from 1 on, and whether another row has the same. */
export interface Place {
  readonly place: number;
  readonly tied: boolean;
}

/** The fastest first. */
export function byRatio(one: Ranked, other: Ranked): number {
  return other.ratio - one.ratio;
}

/** Variant → place. Rows tie with their neighbours, so a chain of ties is one place. */
export function placesOf(rows: readonly Ranked[]): ReadonlyMap<string, Place> {
  const ordered = [...rows].sort(byRatio);
  const found = new Map<string, Place>();
  ordered.forEach((row, index) => {
    const before = ordered[index - 1];
    const after = ordered[index + 1];
    const withBefore = before !== undefined && row.tiedWith.includes(before.variant);
    const withAfter = after !== undefined && row.tiedWith.includes(after.variant);
    const shared = withBefore ? found.get(before.variant)?.place : undefined;
    found.set(row.variant, { place: shared ?? index + 1, tied: withBefore || withAfter });
  });
  return found;
}

/** "3", or "3 =" for a row that shares its place. */
export function placeWords({ place, tied }: Place): string {
  return tied ? `${place}\u00a0=` : String(place);
}
