/** Counts equal neighbours in plain TypeScript: what the lanes of the race have to answer. */

/** Positions of `text`, by code points, where two neighbours are equal. */
export function countDoubles(text: string): number {
  let count = 0;
  let previous = '';
  for (const character of text) {
    if (character === previous) count += 1;
    previous = character;
  }
  return count;
}
