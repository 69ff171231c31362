/** Axes of a plot: where a value lies, and which values are written beside it. */

export interface Axis {
  readonly title: string;
  readonly scale: 'linear' | 'log';
  readonly from: number;
  readonly to: number;
  readonly words: (value: number) => string;
}

/** Where on the axis a value lies, from 0 to 1; beyond its ends, at the nearer one. */
export function shareOf({ scale, from, to }: Axis, value: number): number {
  const place = scale === 'log' ? Math.log : (linear: number) => linear;
  const share = (place(value) - place(from)) / (place(to) - place(from));
  return Math.min(1, Math.max(0, share));
}

/** Round values along the axis, about as many as wanted; powers of ten on a logarithmic one, and what lies between them where they are few. */
export function ticksOf({ scale, from, to }: Axis, wanted = 5): number[] {
  if (scale === 'log') {
    const first = Math.ceil(Math.log10(from) - 1e-9);
    const last = Math.floor(Math.log10(to) + 1e-9);
    const powers = Array.from(
      { length: Math.max(0, last - first + 1) },
      (_, i) => 10 ** (first + i),
    );
    if (powers.length > 2) return powers;
    return [first - 1, ...powers.map(Math.log10)]
      .flatMap((power) => [1, 2, 5].map((digit) => digit * 10 ** Math.round(power)))
      .filter((value) => value >= from && value <= to);
  }
  const step = roundUp((to - from) / wanted);
  const count = Math.floor(to / step + 1e-9) - Math.ceil(from / step - 1e-9) + 1;
  const start = Math.ceil(from / step - 1e-9);
  // Multiplied, not added up: errors would add up too.
  return Array.from({ length: count }, (_, i) => Number(((start + i) * step).toPrecision(12)));
}

/** The next of 1, 2, 5, 10, 20 … from `value` on. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const digit = [1, 2, 5, 10].find((candidate) => candidate * power >= value * (1 - 1e-9)) ?? 10;
  return digit * power;
}
