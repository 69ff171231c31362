/** Gives each party its turn: one that asks for much waits for itself, and not the others for it. */

interface OfParty {
  readonly party: string;
}

/** More are not told apart: the ones that had their turn long ago count as new. */
const MOST = 10_000;

export class Turns {
  /** By party: the one that had its turn last is at the end. */
  readonly #had = new Set<string>();

  /**
   * @param waiting Those of one party in their order.
   * @returns Whose party had its turn longest ago or never, and that is its turn; null where nobody waits.
   */
  next<T extends OfParty>(waiting: readonly T[]): T | null {
    const firsts = new Map<string, T>();
    for (const one of waiting) if (!firsts.has(one.party)) firsts.set(one.party, one);
    const fresh = [...firsts.values()].find(({ party }) => !this.#had.has(party));
    const [longest] = [...this.#had].filter((party) => firsts.has(party));
    const next = fresh ?? (longest === undefined ? undefined : firsts.get(longest));
    if (next === undefined) return null;
    this.#had.delete(next.party);
    this.#had.add(next.party);
    const [oldest] = this.#had;
    if (this.#had.size > MOST && oldest !== undefined) this.#had.delete(oldest);
    return next;
  }

  /**
   * @returns The last one of the party that has the most waiting, where that of `newcomer` would still have fewer with
   *   one more; null where it has as many.
   */
  mostOf<T extends OfParty>(waiting: readonly T[], newcomer: OfParty): T | null {
    const counts = new Map<string, number>();
    for (const { party } of waiting) counts.set(party, (counts.get(party) ?? 0) + 1);
    const most = Math.max(0, ...counts.values());
    if ((counts.get(newcomer.party) ?? 0) + 1 >= most) return null;
    return waiting.findLast(({ party }) => counts.get(party) === most) ?? null;
  }
}
