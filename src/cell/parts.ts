/** The parts of a cell's markup, found once and checked: `Cell.astro` writes them. */

const PARTS = [
  'badge',
  'bar',
  'code',
  'copied',
  'draft',
  'editor',
  'fresh',
  'label',
  'notice',
  'notice-words',
  'out',
  'output',
  'announcer',
  'status',
  'unkept',
  'versions',
  'versions-fold',
] as const;

const BUTTONS = [
  'edit',
  'reset',
  'copy',
  'stop',
  'run',
  'restart',
  'retry',
  'see-new',
  'keep-mine',
  'take-new',
  'copy-link',
] as const;

export type Part = (typeof PARTS)[number];
export type ButtonName = (typeof BUTTONS)[number];

/** Buttons that not every cell has: those with needs. */
const SOMETIMES = ['copy-all'] as const;

/** What buttons ask. */
export type ActionName = ButtonName | (typeof SOMETIMES)[number];

/** Whether a button's `data-do` is one of ours. */
export function isAction(name: string): name is ActionName {
  return [...BUTTONS, ...SOMETIMES].some((it) => it === name);
}

export interface Parts {
  readonly part: Readonly<Record<Part, HTMLElement>>;
  readonly button: Readonly<Record<ButtonName, HTMLButtonElement>>;
}

function collect<Name extends string, E extends HTMLElement>(
  names: readonly Name[],
  find: (name: Name) => E | null,
): Record<Name, E> {
  const found: Partial<Record<Name, E>> = {};
  for (const name of names) {
    const element = find(name);
    if (!element) throw new Error(`The markup of <py-cell> lacks "${name}"; see Cell.astro.`);
    found[name] = element;
  }
  return found as Record<Name, E>;
}

/** All parts of `cell`; throws where its markup does not have one. */
export function partsOf(cell: HTMLElement): Parts {
  return {
    part: collect(PARTS, (name) => cell.querySelector<HTMLElement>(`[data-part="${name}"]`)),
    button: collect(BUTTONS, (name) =>
      cell.querySelector<HTMLButtonElement>(`button[data-do="${name}"]`),
    ),
  };
}
