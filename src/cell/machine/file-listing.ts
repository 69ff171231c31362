/** What the machine runs of a file as its reader sees it: one for all folds of this page that show the file. */
import type { CompileOutcome } from '../../compiler/client.ts';
import { compileFile } from '../../compiler/compile-file.ts';
import type { EditedFile } from '../../compiler/edited-files.ts';

export type Listed = Extract<CompileOutcome, { kind: 'listed' }>;

export type ListingState =
  /** The book's: nothing is changed. */
  | { readonly kind: 'unchanged' }
  /** It is changed, and nothing here can compile it. */
  | { readonly kind: 'elsewhere' }
  /** `before` is what was there until now. */
  | { readonly kind: 'asking'; readonly before: Listed | null }
  | Listed
  /** `before` is of an earlier text. */
  | {
      readonly kind: 'none';
      readonly why: Exclude<CompileOutcome, Listed>;
      readonly before: Listed | null;
    };

/** One after the other: the compiler ends what a page asked before in the same mode. */
let turn: Promise<unknown> = Promise.resolve();

export class FileListing {
  readonly #file: EditedFile;
  readonly #isBooks: () => boolean;
  readonly #compile: typeof compileFile;
  readonly #listeners = new Set<() => void>();
  #state: ListingState = { kind: 'unchanged' };
  /** The text that was asked about last; null for the book's. */
  #asked: string | null = null;
  #running: AbortController | null = null;

  /** @param isBooks Whether nothing is changed, so that the book's is known already. */
  constructor(
    file: EditedFile,
    isBooks = () => !file.isOwn && file.kept.edit === null,
    compile: typeof compileFile = compileFile,
  ) {
    this.#file = file;
    this.#isBooks = isBooks;
    this.#compile = compile;
  }

  get state(): ListingState {
    return this.#state;
  }

  /** Calls `listener` when there is something else to show, or to look for. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
    for (const { kept } of this.#file.together) kept.onChange(listener);
  }

  /** Asks about the text as it is now, unless that has been done. */
  look(): void {
    const text = this.#isBooks() ? null : this.#text();
    const isDone = this.#state.kind !== 'none' || this.#state.why.kind === 'rejected';
    if (text === this.#asked && isDone) return;
    this.#asked = text;
    this.#running?.abort();
    if (text === null) this.#tell({ kind: 'unchanged' });
    else void this.#ask();
  }

  /** Of all files that are compiled as one. */
  #text(): string {
    return JSON.stringify(this.#file.together.map(({ kept }) => kept.text));
  }

  async #ask(): Promise<void> {
    const running = new AbortController();
    this.#running = running;
    const before = this.#before();
    this.#tell({ kind: 'asking', before });
    const outcome = turn.then(() => this.#compile(this.#file, 'assembly', running.signal));
    turn = outcome;
    const answer = await outcome;
    if (running.signal.aborted) return;
    this.#tell(answer.kind === 'listed' ? answer : { kind: 'none', why: answer, before });
  }

  #before(): Listed | null {
    if (this.#state.kind === 'listed') return this.#state;
    return 'before' in this.#state ? this.#state.before : null;
  }

  #tell(state: ListingState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

const listings = new WeakMap<EditedFile, FileListing>();

export function listingOf(file: EditedFile): FileListing {
  const known = listings.get(file) ?? new FileListing(file);
  listings.set(file, known);
  return known;
}
