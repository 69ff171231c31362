/** The modules that the reader has compiled on this page: what stands in the place of the book's own, and who hears of it. */
import type { EngineClient, Job, JobEnd } from './job.ts';
import type { BuiltModule, ModuleUse, Progress, Verdict } from './protocol.ts';
import { NO_MODULES } from './worker-handle.ts';

/** A build that stands in the place of the book's module. */
export interface ReaderModule extends BuiltModule {
  /** What it is called beside a cell, for example "your doubles". */
  readonly label: string;
  /** Whether the book has a module of this name. */
  readonly hasBooks: boolean;
  readonly builtAt: Date;
}

/** Something that was asked of Python. */
export interface Asked<Answer> {
  /** Never rejects. */
  readonly done: Promise<Answer | NoAnswer>;
  /** Ends it soon, as a cell is ended. */
  stop(): void;
}

export type NoAnswer =
  /** `lost`: the interpreter had to be replaced, so the variables of all cells are gone. */
  | { readonly kind: 'stopped'; readonly lost: boolean }
  | { readonly kind: 'failed'; readonly why: string };

/** Hears how far Python is that has to be loaded first. */
export type Report = (progress: Progress) => void;

type Engine = Pick<EngineClient, 'use' | 'cases' | 'subscribe'>;

export class BuiltModules {
  readonly #engine: Engine;
  readonly #listeners = new Set<(modules: readonly ReaderModule[]) => void>();
  #modules: readonly ReaderModule[] = [];
  #wanted = NO_MODULES;
  #hasPython = false;

  constructor(engine: Engine) {
    this.#engine = engine;
    engine.subscribe(({ loaded }) => {
      this.#hasPython = loaded.python !== undefined;
    });
  }

  /** What an interpreter has to hold before it runs a cell; the same list until something changes. */
  get wanted(): readonly BuiltModule[] {
    return this.#wanted;
  }

  /**
   * Loads a build and puts it in the place of the book's module, in this interpreter and in all that follow on this
   * page. Where that fails, what was there stays.
   */
  use(own: ReaderModule, report: Report = () => {}): Asked<ModuleUse> {
    const { crate, module, hash } = own;
    return this.#ask<ModuleUse>((tell) =>
      this.#engine.use({ crate, module, hash }, (event) => {
        if (event.kind === 'progress') report(event.progress);
        if (event.kind !== 'used') return;
        const use = event.uses.find((one) => one.module === module) ?? unchanged(module, hash);
        // At once: a cell that waits is sent before anybody hears of the end.
        if (use.kind === 'used') this.#keep([...this.#without(module), own]);
        tell(use);
      }),
    );
  }

  /** Puts the book's own module back. */
  useBooks(module: string): Asked<ModuleUse> {
    this.#keep(this.#without(module));
    const nothing = unchanged(module, null);
    // An interpreter that does not run yet will have nothing else.
    if (!this.#hasPython) return { done: Promise.resolve(nothing), stop: () => {} };
    return this.#ask<ModuleUse>((tell) =>
      this.#engine.use(null, (event) => {
        if (event.kind !== 'used') return;
        tell(event.uses.find((one) => one.module === module) ?? nothing);
      }),
    );
  }

  /** Asks a build all questions of its crate's table of cases, whether it stands in the module's place or not. */
  check({ crate, module, hash }: BuiltModule, report: Report = () => {}): Asked<Verdict> {
    return this.#ask<Verdict>((tell) =>
      this.#engine.cases({ crate, module, hash }, (event) => {
        if (event.kind === 'progress') report(event.progress);
        if (event.kind === 'verdict') tell(event.verdict);
      }),
    );
  }

  /** Tells what stands in the place of the book's modules, at once and at each change, until the returned function is called. */
  subscribe(listener: (modules: readonly ReaderModule[]) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#modules);
    return () => this.#listeners.delete(listener);
  }

  #without(module: string): readonly ReaderModule[] {
    return this.#modules.filter((one) => one.module !== module);
  }

  #keep(modules: readonly ReaderModule[]): void {
    this.#modules = modules;
    this.#wanted = modules.map(({ crate, module, hash }) => ({ crate, module, hash }));
    for (const listener of this.#listeners) listener(modules);
  }

  #ask<Answer>(submit: (tell: (answer: Answer) => void) => Job): Asked<Answer> {
    let told: Answer | null = null;
    const job = submit((answer) => {
      told = answer;
    });
    return {
      done: job.done.then((end) => told ?? noAnswer(end)),
      stop: () => job.stop(),
    };
  }
}

function unchanged(module: string, hash: string | null): ModuleUse {
  return { kind: 'used', module, hash, rebound: [], gone: [], instances: [] };
}

function noAnswer(end: JobEnd): NoAnswer {
  switch (end.kind) {
    case 'stopped':
      return { kind: 'stopped', lost: end.lost };
    case 'failed':
      return { kind: 'failed', why: end.failure.message };
    case 'finished':
      return { kind: 'failed', why: 'Python gave no answer: this is our own fault.' };
  }
}
