/** Finds which cells have to run before one, and in which order. */

export type Order =
  | { readonly kind: 'order'; readonly ids: readonly string[] }
  /** `id` is needed, but is on no cell of the page, or needs itself through others. */
  | { readonly kind: 'missing' | 'circular'; readonly id: string };

/** Everything that `id` needs, each after what it needs itself, without `id`. `needsOf` is null for an unknown cell. */
export function neededBy(id: string, needsOf: (id: string) => readonly string[] | null): Order {
  const ids: string[] = [];
  const open = new Set<string>();

  const visit = (current: string): Order | null => {
    if (ids.includes(current)) return null;
    if (open.has(current)) return { kind: 'circular', id: current };
    const needs = needsOf(current);
    if (needs === null) return { kind: 'missing', id: current };
    open.add(current);
    for (const need of needs) {
      const fault = visit(need);
      if (fault) return fault;
    }
    ids.push(current);
    return null;
  };

  return visit(id) ?? { kind: 'order', ids: ids.slice(0, -1) };
}
