/** Runs pieces of work side by side, as many at once as there are lanes. */

export interface Work<Result> {
  /** It takes all lanes: it has workers of its own, or its tests mind a busy computer. */
  readonly alone?: boolean;
  readonly run: () => Promise<Result>;
}

/**
 * Starts works in their order, and none before those ahead of it have started.
 * @returns What each gave, in the order of `works`.
 */
export async function sideBySide<Result>(
  works: readonly Work<Result>[],
  lanes: number,
): Promise<Result[]> {
  const running = new Set<Promise<void>>();
  const results: Result[] = [];
  for (const [index, { alone = false, run }] of works.entries()) {
    while (running.size > (alone ? 0 : lanes - 1)) await Promise.race(running);
    const ended: Promise<void> = run().then((result) => {
      results[index] = result;
      running.delete(ended);
    });
    running.add(ended);
    if (alone) await ended;
  }
  await Promise.all(running);
  return results;
}
