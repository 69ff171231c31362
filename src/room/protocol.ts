/** What a reader who takes part in a class sends, whole each time: the page and the teacher's computer agree on it here. */

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
  readonly asksForHelp: boolean;
}

export const MOST = { name: 40, done: 200, guesses: 200, id: 80 } as const;

/** How often a page sends what has not changed, in milliseconds, so that the teacher knows who is there. */
export const SIGN_OF_LIFE = 60_000;
