/** Gives each party its turn: one that asks for much waits for itself, and not the others for it. */

interface OfParty {
  readonly party: string;
}

export class Turns {
  /** Parties that wait, in the order of their turns. */
  #ring: readonly string[] = [];

  /**
   * @param waiting All that wait, those of one party in their order.
   * @param canBegin Those of one kind may have to wait for others of it.
   * @returns The one whose turn it is, and its party is then the last to have another; null where none can begin.
   */
  next<T extends OfParty>(waiting: readonly T[], canBegin: (one: T) => boolean): T | null {
    const parties = new Set(waiting.map(({ party }) => party));
    const left = this.#ring.filter((party) => parties.has(party));
    this.#ring = [...new Set([...left, ...parties])];
    for (const party of this.#ring) {
      const next = waiting.find((one) => one.party === party && canBegin(one));
      if (next === undefined) continue;
      this.#ring = [...this.#ring.filter((one) => one !== party), party];
      return next;
    }
    return null;
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
