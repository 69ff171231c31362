/** The names of a set of tabs: what an author may write, and which of them is shown. */

/**
 * Throws an error that says what was written when the names of `<Tabs>` are not those of the `<Tab>`s
 * inside, in the same order.
 */
export function checkTabs(id: string, names: readonly string[], inside: readonly string[]): void {
  const tag = `<Tabs id="${id}">`;
  if (!/^[a-z0-9-]+$/.test(id)) {
    throw new Error(`${tag}: expected lower-case letters, digits and hyphens as its id.`);
  }
  if (names.length < 2) {
    throw new Error(`${tag}: expected two names or more, got ${names.length}.`);
  }
  if (names.length !== inside.length || names.some((name, index) => name !== inside[index])) {
    throw new Error(
      `${tag}: names is ${names.join(', ')}, but the <Tab>s inside are ${inside.join(', ') || 'none'}. ` +
        'Write one <Tab name="…"> for each name, in the same order.',
    );
  }
}

/** Names of the `<Tab>`s in the rendered inside of a `<Tabs>`, in order. */
export function tabsIn(html: string): string[] {
  return [...html.matchAll(/<section[^>]*\sdata-tab="([^"]*)"/g)].map(([, name]) => name ?? '');
}

/** The index of the name that the reader chose; the first where nothing is kept or it is not offered here. */
export function chosenTab(names: readonly string[], kept: unknown): number {
  return typeof kept === 'string' ? Math.max(0, names.indexOf(kept)) : 0;
}
