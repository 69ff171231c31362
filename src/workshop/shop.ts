/** The one place of the page that holds the work: the six steps read it, change it, and hear of each other's changes. */
import { FoundBoard } from './found.ts';
import { Places } from './places.ts';
import type { Work } from './work.ts';

export type Changed = ReadonlySet<keyof Work>;
export type WorkListener = (work: Work, changed: Changed) => void;

export class Shop {
  /** What was found out about the work and is not kept with it. */
  readonly found = new FoundBoard(() => this.#work);
  /** Where the reader wants to look. */
  readonly places = new Places();
  readonly #listeners = new Set<WorkListener>();
  #work: Work;

  constructor(work: Work) {
    this.#work = work;
  }

  get work(): Work {
    return this.#work;
  }

  /** Changes a part of the work and tells all steps; what stays the same is no change. */
  change(part: Partial<Work>): void {
    const names = (Object.keys(part) as (keyof Work)[]).filter(
      (name) => part[name] !== this.#work[name],
    );
    if (names.length === 0) return;
    this.#work = { ...this.#work, ...part };
    const changed = new Set(names);
    for (const listener of this.#listeners) listener(this.#work, changed);
  }

  /** Calls the listener at each change, until the returned function is called. */
  subscribe(listener: WorkListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
