/** Places of rows that were measured together; those that are not told apart share one. */

interface Ranked {
  readonly variant: string;
  readonly ratio: number;
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

/**
 * Variant → place. Rows tie with the row above them, so a chain of ties is one place.
 * @param isTie Whether the measurement does not tell two neighbours apart.
 */
export function placesOf<Row extends Ranked>(
  rows: readonly Row[],
  isTie: (faster: Row, slower: Row) => boolean,
): ReadonlyMap<string, Place> {
  const ordered = [...rows].sort(byRatio);
  const ties = ordered.map((row, index) => {
    const above = ordered[index - 1];
    return above !== undefined && isTie(above, row);
  });
  const found = new Map<string, Place>();
  let place = 1;
  ordered.forEach(({ variant }, index) => {
    if (!ties[index]) place = index + 1;
    found.set(variant, { place, tied: ties[index] === true || ties[index + 1] === true });
  });
  return found;
}

/** "3", or "3 =" for a row that shares its place. */
export function placeWords({ place, tied }: Place): string {
  return tied ? `${place}\u00a0=` : String(place);
}
