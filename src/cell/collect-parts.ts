/** The parts and buttons of a cell's markup, found once and checked. */

export interface CellParts<Part extends string, Button extends string> {
  /** Marked with `data-part`. */
  readonly part: Readonly<Record<Part, HTMLElement>>;
  /** Marked with `data-do`. */
  readonly button: Readonly<Record<Button, HTMLButtonElement>>;
}

/**
 * @param source What writes the markup, for the error.
 * @throws Error where the markup lacks one.
 */
export function collectParts<Part extends string, Button extends string>(
  cell: HTMLElement,
  parts: readonly Part[],
  buttons: readonly Button[],
  source: string,
): CellParts<Part, Button> {
  const found = <E extends HTMLElement>(selector: string): E => {
    const element = cell.querySelector<E>(selector);
    if (element) return element;
    throw new Error(`The markup of a cell lacks ${selector}; see ${source}.`);
  };
  return {
    part: record(parts, (name) => found(`[data-part="${name}"]`)),
    button: record(buttons, (name) => found<HTMLButtonElement>(`button[data-do="${name}"]`)),
  };
}

function record<Name extends string, E>(
  names: readonly Name[],
  find: (name: Name) => E,
): Record<Name, E> {
  return Object.fromEntries(names.map((name) => [name, find(name)])) as Record<Name, E>;
}
