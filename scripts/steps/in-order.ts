/** Runs pieces of work side by side, each after those that it names. */

/**
 * Starts works in their order, as far as those that they come after have ended.
 * @param after By the name of a work, those that it comes after; one that is not among the works counts as ended.
 * @param lanes How many run at once.
 * @throws The first failure, when those that ran beside it have ended; no other starts after it.
 */
export async function inOrder<Work extends { readonly name: string }>(
  works: readonly Work[],
  after: Readonly<Record<string, readonly string[]>>,
  lanes: number,
  run: (work: Work) => Promise<void>,
): Promise<void> {
  const waiting = [...works];
  const unfinished = new Set(works.map(({ name }) => name));
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  while (unfinished.size > 0 && failures.length === 0) {
    const index = waiting.findIndex(
      ({ name }) => !after[name]?.some((other) => unfinished.has(other)),
    );
    const [next] = running.size < lanes && index >= 0 ? waiting.splice(index, 1) : [];
    if (next === undefined) {
      if (running.size === 0)
        throw new Error(`Each waits for another: ${[...unfinished].join(', ')}.`);
      await Promise.race(running);
      continue;
    }
    const ended: Promise<void> = run(next)
      .then(
        () => void unfinished.delete(next.name),
        (error: unknown) => void failures.push(error),
      )
      .finally(() => running.delete(ended));
    running.add(ended);
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
}
