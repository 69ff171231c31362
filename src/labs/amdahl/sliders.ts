/** The positions of the sliders, whole numbers, and the quantities they stand for. */

/** Steps for each factor of ten on the logarithmic sliders. */
const STEPS = 10;

export const SPEEDUP = { min: 0, max: 3 * STEPS } as const;
export const RUNS = { min: 0, max: 6 * STEPS } as const;

/** The quantity at a position, rounded to two significant digits. */
export function quantityAt(position: number): number {
  return Number((10 ** (position / STEPS)).toPrecision(2));
}

/** The nearest position of a quantity of 1 or more. */
export function positionFor(quantity: number): number {
  return Math.round(Math.log10(quantity) * STEPS);
}
