/** What one entry of the page "When it does not work" says, and where its messages come from. */

/** A message that a test of this book provokes; the test writes it, and nobody types it. */
interface Provoked {
  readonly kind: 'provoked';
  /** Name of its file in content/reference/trouble/printed/, without its ending. */
  readonly printed: string;
  /** Name of the test file in tests/snippets/trouble/ that provokes it, without its ending. */
  readonly by: string;
  readonly find: Find;
}

/** A message that cannot be provoked wherever the tests run: it needs another system, for example. */
interface Cited {
  readonly kind: 'cited';
  readonly text: string;
  readonly source: Link;
  readonly find: Find;
}

/**
 * What tells this message from all others: pieces of its lines that all have to occur.
 * "…" stands for what differs from one reader to the next, within one line.
 */
export type Find = readonly [string, ...string[]];

export type Message = Provoked | Cited;

/** A page of the site ("/chapters/packaging/#…") or of another one ("https://…"). */
export interface Link {
  readonly title: string;
  readonly href: string;
}

/** A region of a file that a test runs or compiles; the whole file if no region is named. */
export interface Code {
  readonly file: string;
  readonly region?: string;
  readonly title?: string;
}

/** One thing to do. `Backticks` mark code. */
export interface Step {
  readonly text: string;
  readonly code?: Code;
}

export interface Trouble {
  /** Names its entry: `/reference/when-it-does-not-work/#already-borrowed`. */
  readonly id: string;
  /** What the reader sees, in a few words: its heading. `Backticks` mark code. */
  readonly title: string;
  /** As they are printed; none where nothing is printed. */
  readonly messages: readonly Message[];
  /** How other shells, systems and older versions word it: found, and not shown. */
  readonly otherwise?: readonly Find[];
  /** The code that leads to it, where that is short. */
  readonly example?: Code;
  /** Why it happens, in one sentence. */
  readonly cause: string;
  /** How to make sure that it is this. */
  readonly check: Step;
  /** What to do, in order. */
  readonly help: readonly Step[];
  /** Where the site says more. */
  readonly more?: readonly Link[];
  /** Where people ask it in public. */
  readonly asked?: readonly Link[];
  /** What readers type into the search and the entry does not say. */
  readonly names?: readonly string[];
}

/** The entries of one heading of the page. */
export interface TroubleGroup {
  readonly id: 'installing' | 'importing' | 'unchanged' | 'compiling' | 'running';
  readonly entries: readonly Trouble[];
}
