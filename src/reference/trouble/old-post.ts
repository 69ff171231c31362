/** What one row of "Code from an old post" says: how it was written then, how today, and which version changed it. */
import type { Find, Link } from './trouble.ts';

/** A version of PyO3 and the pull request that its changelog names. */
export interface Change {
  /** For example "0.26.0". */
  readonly version: string;
  readonly pull: number;
}

/** What PyO3's changelog says of it. */
export interface OfPyO3 {
  /** The old way was renamed, replaced or changed here, and often still compiled with a warning. */
  readonly changed: Change;
  /** From this version on it does not compile. Absent where the change itself broke it. */
  readonly gone?: Change;
}

export interface OldPost {
  /** Of its heading, and of the folder in content/reference/trouble/old-posts/ that holds both codes and the message. */
  readonly id: string;
  /** Its heading. `Backticks` mark code. */
  readonly old: string;
  readonly today: string;
  /** PyO3's own changes, or what says why another binding is left. */
  readonly since: OfPyO3 | Link;
  /** What to know beside the code, in a sentence or two. `Backticks` mark code. */
  readonly how: string;
  /** Which messages of the compiler lead here; each occurs in what it says to the old code. */
  readonly find: readonly Find[];
  /** What readers type into the search and the row does not say. */
  readonly names?: readonly string[];
}

export interface OldPostGroup {
  readonly title: string;
  readonly id: string;
  readonly rows: readonly OldPost[];
}

/** The folder of a row's files. */
export function filesOf({ id }: OldPost): { old: string; printed: string; today: string } {
  const folder = `content/reference/trouble/old-posts/${id}`;
  return { old: `${folder}/old.rs`, printed: `${folder}/old.txt`, today: `${folder}/new.rs` };
}

/** The first line of each error in what rustc printed, each once. */
export function errorsIn(printed: string): string[] {
  const lines = printed.split('\n').filter((line) => /^error(\[E\d+\])?: /.test(line));
  return [...new Set(lines)].filter((line) => !/^error: aborting due to/.test(line));
}
