/** Seeded random numbers: the same seed gives the same order, resamples and inputs everywhere. */

/** Gives the next 32 random bits as an unsigned integer. */
export type Random = () => number;

/** Stands in for the seed 0, on which xorshift would stay for ever. */
const SEED_FOR_ZERO = 0x9e37_79b9;

/**
 * Marsaglia's xorshift32 with shifts 13, 17, 5 (Journal of Statistical Software 8/14, 2003).
 * Weak but quick, and four lines in any language: it makes the inputs, which Rust and Python make again,
 * and draws resamples.
 */
export function xorshift32(seed: number): Random {
  let x = seed >>> 0 || SEED_FOR_ZERO;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return x >>> 0;
  };
}

/**
 * Chris Doty-Humphrey's sfc32, seeded through 12 discarded steps: 128 bits of state that pass PractRand.
 * It shuffles rounds.
 */
export function sfc32(seed: number): Random {
  let a = 0;
  let b = seed | 0;
  let c = Math.trunc(seed / 0x1_0000_0000) | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i += 1) next();
  return next;
}

/** A number in [0, 1) from 32 random bits. */
export function uniform(random: Random): number {
  return random() / 0x1_0000_0000;
}
