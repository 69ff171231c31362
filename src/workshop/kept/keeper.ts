/** Keeps the open work in the browser while it changes, and takes care that no tab overwrites another's. */
import { forget, keep, namesAfter, onKept, recall } from '../../storage/json.ts';
import type { Shop } from '../shop.ts';
import { NEW_WORK, type Work } from '../work.ts';
import { type ReadWork, workIn } from './read-work.ts';
import { freeName } from './work-name.ts';

/** Under `oxidizing:work:<name>`, and the name that was opened last. */
const START = 'work:';
const LAST = 'workshop';
/** From a change until it is kept, in milliseconds. */
const PAUSE = 300;

export type KeeperEvent =
  /** The list of works, or which one is open, has changed. */
  | { readonly kind: 'changed' }
  /** Another tab had changed the same work: its text is kept under this name. */
  | { readonly kind: 'both'; readonly name: string }
  /** Full or blocked storage. */
  | { readonly kind: 'unkept' };

export class Keeper {
  readonly #shop: Shop;
  readonly #tell: (event: KeeperEvent) => void;
  /** What the browser keeps of the open work, as JSON, as this tab knows it; null: nothing. */
  #known: string | null = null;
  /** The work as it was when it was kept or opened. */
  #saved: Work;
  #waiting: ReturnType<typeof setTimeout> | null = null;

  constructor(shop: Shop, tell: (event: KeeperEvent) => void) {
    this.#shop = shop;
    this.#saved = shop.work;
    this.#tell = tell;
    shop.subscribe(() => {
      this.#waiting ??= setTimeout(() => this.save(), PAUSE);
    });
    onKept(() => this.#look());
    globalThis.addEventListener('pagehide', () => this.save());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.save();
    });
  }

  /** Names of the works that are kept, sorted. */
  get names(): readonly string[] {
    return namesAfter(START);
  }

  /** Whether the open work is among them: one that nobody has changed is not. */
  get isKept(): boolean {
    return this.#known !== null;
  }

  /** Opens the work that was opened last, if it can be. */
  resume(): void {
    const last = recall(LAST);
    if (typeof last === 'string' && this.names.includes(last)) this.open(last);
  }

  /** Opens a kept work; what is kept under the name and cannot be read stays as it is. */
  open(name: string): ReadWork {
    this.save();
    const kept = recall(START + name);
    const read = workIn(kept);
    if (read.kind !== 'work') return read;
    this.#take({ ...read.work, name }, JSON.stringify(kept));
    keep(LAST, name);
    return read;
  }

  /** Opens a work that is not kept before it is changed. */
  begin(work: Work): void {
    this.save();
    this.#take(work, null);
    forget(LAST);
  }

  /** Opens a work and keeps it at once, under a free name. */
  add(work: Work): void {
    this.begin({ ...work, name: freeName(work.name, this.names) });
    this.#keep();
  }

  rename(name: string): void {
    this.save();
    const before = this.isKept ? this.#shop.work.name : null;
    this.#known = null;
    this.#shop.change({ name });
    this.#keep();
    if (before !== null && before !== name) forget(START + before);
    this.#tell({ kind: 'changed' });
  }

  /** Forgets the open work. @returns it, to be added again */
  remove(): Work {
    this.save();
    const { work } = this.#shop;
    forget(START + work.name);
    this.#take(NEW_WORK, null);
    forget(LAST);
    return work;
  }

  /** Keeps what has changed since. */
  save(): void {
    if (this.#waiting !== null) clearTimeout(this.#waiting);
    this.#waiting = null;
    if (this.#shop.work === this.#saved) return;
    const { name } = this.#shop.work;
    const there = recall(START + name);
    const stored = there === null ? null : JSON.stringify(there);
    if (this.#known === null && stored !== null) {
      // A new work never takes the place of another.
      this.#shop.change({ name: freeName(name, this.names) });
    } else if (stored !== null && stored !== this.#known) {
      const other = freeName(name, this.names);
      keep(START + other, { ...Object(there), name: other });
      this.#tell({ kind: 'both', name: other });
    }
    this.#keep();
  }

  #keep(): void {
    const { work } = this.#shop;
    this.#saved = work;
    const isNew = this.#known === null;
    this.#known = JSON.stringify(work);
    if (!keep(START + work.name, work)) this.#tell({ kind: 'unkept' });
    if (isNew) {
      keep(LAST, work.name);
      this.#tell({ kind: 'changed' });
    }
  }

  #take(work: Work, known: string | null): void {
    this.#known = known;
    this.#shop.found.clear();
    this.#shop.change(work);
    this.#saved = this.#shop.work;
    this.#tell({ kind: 'changed' });
  }

  /** Something was kept or forgotten, here or in another tab: what came from there is shown, unless it was changed here too. */
  #look(): void {
    if (this.#known === null || this.#shop.work !== this.#saved) return;
    const there = recall(START + this.#saved.name);
    const stored = there === null ? null : JSON.stringify(there);
    if (stored === null || stored === this.#known) return;
    const read = workIn(there);
    if (read.kind !== 'work') return;
    this.#known = stored;
    this.#shop.change(read.work);
    this.#saved = this.#shop.work;
  }
}
