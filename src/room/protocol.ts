/** What the pages and the teacher's computer say to each other in a class: what readers who take part send, what all are told. */

/** Says that there is a room, and which: each start of the class has another. Scripts can read it. */
export const ROOM_COOKIE = 'room';

/** Below the site's address. A reader posts a report there, or `null` to leave. */
export const REPORTS = 'room/report';

export interface RoomReport {
  /** As the reader likes to be called; may be empty. */
  readonly name: string;
  /** `<chapter>#<id of a heading>`, or the chapter alone before its first heading; null elsewhere in the book. */
  readonly section: string | null;
  /** Parts of chapters that are done: `turn:collatz`. */
  readonly done: readonly string[];
  /** By question: the value of a choice, or a ratio. */
  readonly guesses: Readonly<Record<string, string | number>>;
  /** By question: the ratio that the reader's computer has measured. */
  readonly measured: Readonly<Record<string, number>>;
  readonly asksForHelp: boolean;
}

export const MOST = { name: 40, done: 200, guesses: 200, measured: 200, id: 80 } as const;

/** Between which a measured ratio is believed. */
export const RATIOS = { min: 1e-4, max: 1e6 } as const;

/** How often a page sends what has not changed, in milliseconds, so that the teacher knows who is there. */
export const SIGN_OF_LIFE = 60_000;

/** Below the site's address: every browser of the class reads there what the teacher has set. */
export const CLASS_STATE = 'class/state';

export interface ClassState {
  /** Exercises whose solutions the teacher keeps closed: `turn:collatz`. */
  readonly closed: readonly string[];
  /** What the class is at; null before the teacher starts the agenda, and after its end. */
  readonly now: Now | null;
  readonly measurable: readonly Measurable[];
}

export interface Now {
  readonly title: string;
  /** In milliseconds since 1970; null where that time is over. */
  readonly until: number | null;
}

/** A question that is answered by measuring: with which benchmark, and how it has to be set up. */
export interface Measurable {
  readonly question: string;
  readonly benchmark: string;
  readonly input: string;
  readonly size: number;
  /** How many times as fast as the baseline the variant is. */
  readonly variant: string;
  readonly baseline: string;
}
