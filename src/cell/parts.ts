/** The parts of a Python cell: those of its markup, which `Cell.astro` writes, and those that its panel adds. */
import { type CellParts, collectParts } from './collect-parts.ts';
import { draftParts } from './draft-parts.ts';

const NOTICE = {
  words: 'The original of this cell has changed since you made your edit. You see yours.',
  original: 'original',
};

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

type Part = (typeof PARTS)[number];
export type ButtonName = (typeof BUTTONS)[number];

/** Buttons that not every cell has: those with needs. */
const SOMETIMES = ['copy-all'] as const;

/** What buttons ask. */
export type ActionName = ButtonName | (typeof SOMETIMES)[number];

/** Whether a button's `data-do` is one of ours. */
export function isAction(name: string): name is ActionName {
  return [...BUTTONS, ...SOMETIMES].some((it) => it === name);
}

export type Parts = CellParts<Part, ButtonName>;

/** All parts of `cell`, which shows its code as `name`; throws where its markup does not have one. */
export function completeParts(cell: HTMLElement, name: string): Parts {
  cell.querySelector('[data-part="code"]')?.before(...draftParts(name, NOTICE));
  return collectParts(cell, PARTS, BUTTONS, 'Cell.astro');
}
