/** Where a box goes beside a word: below it, or above where only there is room, and never out of the window. */

/** CSS pixels, from the upper left corner of the window. */
export type Edges = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;

/** CSS pixels between the word and the box. */
const GAP = 6;

/** The upper left corner of a box of `size` beside `word`, so that the box lies within `room` if it fits there at all. */
export function placeBeside(
  word: Edges,
  size: { readonly width: number; readonly height: number },
  room: Edges,
): { readonly left: number; readonly top: number } {
  const below = word.bottom + GAP;
  const above = word.top - GAP - size.height;
  const isBelow = below + size.height <= room.bottom || above < room.top;
  return {
    left: within(word.left, room.left, room.right - size.width),
    top: within(isBelow ? below : above, room.top, room.bottom - size.height),
  };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
