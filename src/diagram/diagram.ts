/** What an author writes: a picture as steps, each of drawings, of who may do what, and of one sentence that says it. */

/** Whose colour a thing has. */
export type Tone = 'python' | 'rust' | 'plain';

/** A place in a row of a box. A text alone is a cell without a name that no arrow needs. */
export type Cell = string | CellData;

export interface CellData {
  /** Arrows name it as `box.cell`. */
  readonly id?: string;
  /** Of a field or an index, in small letters before the value. */
  readonly name?: string;
  /** What the place holds; nothing where an arrow starts from it. */
  readonly text?: string;
  readonly tone?: Tone;
  /** At least so many characters wide. */
  readonly wide?: number;
}

/** A thing in memory, a file, a step: rows of cells with a title above them. */
export interface Box {
  readonly id: string;
  /** Column and row of the drawing's grid, from 0 on. */
  readonly at: readonly [column: number, row: number];
  /** How many columns it lies over: 1 where it is not said. */
  readonly span?: number;
  readonly title?: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Of the drawing where it is not said. */
  readonly tone?: Tone;
  /** It was moved away or freed: drawn in broken lines. */
  readonly isGone?: boolean;
  /** Each cell holds one or two letters and is no wider: sixteen fit in a row. */
  readonly isTight?: boolean;
}

export interface Arrow {
  /** `box`, or `box.cell`. */
  readonly from: string;
  readonly to: string;
  /** What the arrow says, in one or two words. */
  readonly text?: string;
  /** A borrow is drawn in broken lines; what owns or points, in a whole one. */
  readonly kind?: 'points' | 'borrows';
  readonly tone?: Tone;
  /** Which way it leaves; where it is not said, the way in which the two boxes lie apart. */
  readonly way?: 'across' | 'down';
}

/** Boxes on a grid, with arrows between them. */
export interface Boxes {
  readonly kind: 'boxes';
  readonly title?: string;
  readonly tone?: Tone;
  readonly boxes: readonly Box[];
  readonly arrows?: readonly Arrow[];
  /** Between columns and between rows, in pixels. */
  readonly gaps?: readonly [across: number, down: number];
}

/** What happens in one lane from one moment to another. */
export interface Span {
  readonly lane: string;
  readonly from: number;
  readonly to: number;
  /** Lines of it are parted by "\n". */
  readonly text: string;
  readonly tone?: Tone;
  /** Nothing happens but waiting: drawn in broken lines. */
  readonly waits?: boolean;
}

/** Lanes side by side in which time runs down. */
export interface Lanes {
  readonly kind: 'lanes';
  readonly title?: string;
  readonly lanes: readonly { readonly id: string; readonly title: string }[];
  readonly spans: readonly Span[];
  /** Something goes from one lane to another at a moment. */
  readonly arrows?: readonly {
    readonly from: string;
    readonly to: string;
    readonly at: number;
    readonly text?: string;
  }[];
  /** Height of a unit of time, in pixels. */
  readonly unit?: number;
}

/** A bar cut into measured parts, each named below it. */
export interface Shares {
  readonly kind: 'shares';
  readonly title?: string;
  readonly parts: readonly {
    readonly text: string;
    /** In any unit that the parts have in common. */
    readonly amount: number;
    /** The amount as a reader reads it: "1.2 µs". */
    readonly shown: string;
    readonly tone?: Tone;
  }[];
}

export type Drawing = Boxes | Lanes | Shares;

export const RIGHTS = ['read', 'change', 'own'] as const;

export type Right = (typeof RIGHTS)[number];

/** What a variable of the program may be used for at a line. */
export interface Permission {
  readonly name: string;
  readonly may: readonly Right[];
  /** Its value is freed at this line. */
  readonly drops?: boolean;
}

export interface Step {
  /** What is to be seen, in one or two sentences; `code` in backticks. */
  readonly says: string;
  readonly drawings?: readonly Drawing[];
  /** A piece of the one line of the program that this step is about. */
  readonly line?: string;
  readonly permissions?: readonly Permission[];
  /** The compiler's message that ends the program at this line: a file whose first line is shown. */
  readonly message?: string;
}

export interface Diagram {
  /** Unique on its page: lower-case letters, digits, hyphens. */
  readonly id: string;
  readonly title: string;
  /** A program whose lines stand beside the steps. */
  readonly program?: { readonly file: string; readonly region?: string };
  readonly steps: readonly Step[];
}

/** A picture that cannot be drawn as it was written; the message says what there is instead. */
export class DiagramError extends Error {
  override readonly name = 'DiagramError';
}

/** A cell in its long form. */
export function cellData(cell: Cell): CellData {
  return typeof cell === 'string' ? { text: cell } : cell;
}
