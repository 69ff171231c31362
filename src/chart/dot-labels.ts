/** Where the number of each dot of a scatter stands: beside its dot, over no other dot and no other number. */

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Edges of what numbers may cover. */
export interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Half of the width and of the height that a number takes, in units of the picture. */
const HALF = { width: 8, height: 7 };
const DOT = 6;
/** Where a number goes in turn: right, left, above, below, then the corners. */
const AROUND = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.8, -0.8],
  [0.8, 0.8],
  [-0.8, -0.8],
  [-0.8, 0.8],
] as const;
/** How far from its dot, the nearest first; beyond the first one a line leads to it. */
const DISTANCES = [15, 24, 34, 46, 60];
export const NEAR = 18;

/** The middle of each number, in the order of the dots. */
export function dotLabels(dots: readonly Place[], room: Room): Place[] {
  const placed: Place[] = [];
  for (const dot of dots) {
    const free = candidates(dot).find(
      (place) =>
        isInside(place, room) &&
        placed.every((other) => !overlap(place, other, 2 * HALF.width, 2 * HALF.height)) &&
        dots.every((other) => !overlap(place, other, HALF.width + DOT, HALF.height + DOT)),
    );
    placed.push(free ?? { x: dot.x + NEAR, y: dot.y });
  }
  return placed;
}

function candidates({ x, y }: Place): Place[] {
  return DISTANCES.flatMap((far) =>
    AROUND.map(([across, down]) => ({ x: x + across * far, y: y + down * far })),
  );
}

function isInside({ x, y }: Place, { left, right, top, bottom }: Room): boolean {
  const isAcross = x - HALF.width >= left && x + HALF.width <= right;
  return isAcross && y - HALF.height >= top && y + HALF.height <= bottom;
}

function overlap(one: Place, other: Place, width: number, height: number): boolean {
  return Math.abs(one.x - other.x) < width && Math.abs(one.y - other.y) < height;
}
