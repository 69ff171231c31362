/** The picture of the law: the whole program's speed-up over the function's, on logarithmic axes. */
import { ceilingOf, overallSpeedup } from './law.ts';

/** The drawing's size in its own units, and the ends of both axes. */
export const PICTURE = { width: 480, height: 220, largest: 1000 } as const;

/** Distance from the left for a speed-up of the function. */
export function across(speedup: number): number {
  return (Math.log10(speedup) / Math.log10(PICTURE.largest)) * PICTURE.width;
}

/** Distance from the top for a speed-up of the whole. */
export function down(overall: number): number {
  return PICTURE.height * (1 - Math.log10(overall) / Math.log10(PICTURE.largest));
}

/** Points of the curve for a share, as an SVG polyline takes them. */
export function curvePoints(share: number): string {
  const steps = 60;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const speedup = PICTURE.largest ** (step / steps);
    return `${across(speedup).toFixed(1)},${down(overallSpeedup(share, speedup)).toFixed(1)}`;
  }).join(' ');
}

/** Where the line of the ceiling lies; at the top edge when it is beyond the picture. */
export function ceilingHeight(share: number): number {
  return down(Math.min(ceilingOf(share), PICTURE.largest));
}
