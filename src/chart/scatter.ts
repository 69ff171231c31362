/** Where the dots, numbers and ticks of a recorded scatter lie: for a picture that needs no script. */
import { dotLabels, type Place } from './dot-labels.ts';

/** Units of the picture, which is as wide as its column allows. */
export const FRAME = { width: 400, height: 300, left: 52, right: 376, top: 10, bottom: 262 };

interface Tick {
  readonly at: number;
  readonly value: number;
}

export interface Scatter {
  /** In the order given; `label` is the middle of the dot's number. */
  readonly dots: readonly (Place & { readonly label: Place })[];
  readonly across: readonly Tick[];
  readonly up: readonly Tick[];
}

/** Both axes are logarithmic: bytes marked at each doubling, time at each power of ten. */
export function scatterOf(
  points: readonly { readonly bytes: number; readonly time: number }[],
): Scatter {
  const bytes = axis(
    points.map((point) => point.bytes),
    1.15,
    [FRAME.left, FRAME.right],
  );
  const time = axis(
    points.map((point) => point.time),
    1.6,
    [FRAME.bottom, FRAME.top],
  );
  const placed = points.map((point) => ({ x: bytes.at(point.bytes), y: time.at(point.time) }));
  const labels = dotLabels(placed, FRAME);
  return {
    dots: placed.map((dot, index) => ({ ...dot, label: labels[index] ?? dot })),
    across: bytes.ticks(2, 1_000),
    up: time.ticks(10, 1),
  };
}

/** A logarithmic axis around values, with room of the factor `room` on both sides. */
function axis(
  values: readonly number[],
  room: number,
  [from, to]: readonly [number, number],
): { at(value: number): number; ticks(base: number, unit: number): Tick[] } {
  const [low, high] = [Math.log(Math.min(...values) / room), Math.log(Math.max(...values) * room)];
  const at = (value: number): number =>
    from + ((Math.log(value) - low) / (high - low)) * (to - from);
  return {
    at,
    ticks(base, unit) {
      const first = Math.ceil((low - Math.log(unit)) / Math.log(base));
      const last = Math.floor((high - Math.log(unit)) / Math.log(base));
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => {
        const value = unit * base ** (first + step);
        return { at: at(value), value };
      });
    },
  };
}
