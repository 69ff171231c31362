/** The order in which each round visits the variants: shuffled, seeded, so that no variant profits. */
import { type Random, uniform } from './random.ts';

/** A new array with the items in random order (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const pick = Math.floor(uniform(random) * (last + 1));
    const moved = order[last] as T;
    order[last] = order[pick] as T;
    order[pick] = moved;
  }
  return order;
}

/**
 * The next count of rounds at which the ratios are looked at, after a look at `rounds`.
 * Looks grow by a quarter each: looking after every round would stop too often on a lucky streak.
 */
export function nextLook(rounds: number, minimum: number): number {
  const next = Math.max(rounds + 1, Math.ceil(rounds * 1.25));
  return rounds < minimum ? Math.min(minimum, next) : next;
}
