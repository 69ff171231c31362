/** The reader's builds in this interpreter: fetched by hash, put in the place of the book's modules, asked for cases. */
import type { PyodideAPI } from 'pyodide';
import { makeText } from '../../bench/inputs.ts';
import { onSite } from '../../browser/address.ts';
import type { BuiltModule, ModuleUse, Progress, Verdict } from '../protocol.ts';
import { EngineError, refused } from '../worker/failure.ts';
import { fetchBytes } from '../worker/fetch-bytes.ts';
import type { Cases, BuiltModules as InPython } from './modules.ts';

/** Each build has a folder of its own here: a path that was loaded once is never loaded again. */
const FOLDER = '/live';

/** The tables that `case_tables.py` reads, by their paths: files of the site, fetched when they are asked for. */
const TABLES: Readonly<Record<string, string>> = import.meta.glob(
  '../../../rust/{arrays,boundary,corpus,corpus-starter,doubles,doubles-starter,fib,fib-starter,triples}/tests/cases.json',
  { query: '?url&no-inline', import: 'default', eager: true },
);

interface Dependencies {
  readonly files: PyodideAPI['FS'];
  /** One of our own Python modules; imported when a reader first compiles something, and not at each start. */
  readonly find: (name: string) => unknown;
  /** Makes the book's own modules importable. */
  readonly provide: (
    modules: readonly string[],
    report: (progress: Progress) => void,
  ) => Promise<void>;
  /** Calls into Python. */
  readonly ask: <T>(work: () => T) => T;
}

export class BuiltModules {
  readonly #dependencies: Dependencies;

  #loaded: InPython | null = null;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  get #python(): InPython {
    const { ask, find } = this.#dependencies;
    this.#loaded ??= ask(() => find('built_modules') as InPython);
    return this.#loaded;
  }

  /** Loads a build beside all others, under no name. @returns why Python did not, or null @throws EngineError */
  async load({ module, hash }: BuiltModule): Promise<string | null> {
    const { files, ask } = this.#dependencies;
    const python = this.#python;
    if (ask(() => python.is_loaded(hash))) return null;
    const url = new URL(onSite(`/compile/modules/${hash}.so`), self.location.href);
    const bytes = await fetchBytes(`Your ${module}`, url, notKept);
    const path = `${FOLDER}/${hash}/${module}.so`;
    files.mkdirTree(`${FOLDER}/${hash}`);
    files.writeFile(path, new Uint8Array(bytes));
    return ask(() => python.load(module, hash, path)) || null;
  }

  /**
   * Puts these builds in their modules' places, and the book's own in all others.
   * @returns what was changed, or refused
   * @throws EngineError where a file does not come
   */
  async use(
    wanted: readonly BuiltModule[],
    report: (progress: Progress) => void,
  ): Promise<ModuleUse[]> {
    if (wanted.length === 0 && this.#loaded === null) return [];
    const { ask, provide } = this.#dependencies;
    const python = this.#python;
    const given: Readonly<Record<string, string>> = JSON.parse(ask(() => python.state()));
    const uses: ModuleUse[] = [];
    for (const module of Object.keys(given)) {
      if (wanted.some((one) => one.module === module)) continue;
      await provide([module], report);
      uses.push(
        usedFrom(
          module,
          null,
          ask(() => python.use_own(module)),
        ),
      );
    }
    for (const built of wanted) {
      const { module, hash } = built;
      if (given[module] === hash) continue;
      const why = await this.load(built);
      if (why !== null) uses.push({ kind: 'refused', module, why });
      else
        uses.push(
          usedFrom(
            module,
            hash,
            ask(() => python.use(module, hash)),
          ),
        );
    }
    return uses;
  }

  /** As `use`, where a cell is about to run: it runs with what the page says, or not. @throws EngineError */
  async restore(
    wanted: readonly BuiltModule[],
    report: (progress: Progress) => void,
  ): Promise<void> {
    for (const use of await this.use(wanted, report)) {
      if (use.kind === 'refused') throw new EngineError({ reason: 'damaged', message: lost(use) });
    }
  }

  /** Lets a measurement find the book's own modules, until the next `use`. */
  setAside(): void {
    const python = this.#loaded;
    if (python !== null) this.#dependencies.ask(() => python.set_aside());
  }

  /** Asks a build all questions of its crate's table. @throws EngineError where a file does not come */
  async verdict(subject: BuiltModule): Promise<Verdict> {
    const { find, ask } = this.#dependencies;
    const table = TABLES[`../../../rust/${subject.crate}/tests/cases.json`];
    if (table === undefined) return { kind: 'none' };
    const why = await this.load(subject);
    if (why !== null) return { kind: 'refused', why };
    const url = new URL(table, self.location.href);
    const text = new TextDecoder().decode(await fetchBytes('The table of cases', url));
    const { crate, hash } = subject;
    const answer = ask(() => (find('cases') as Cases).run(crate, hash, text, letters));
    return { kind: 'checked', ...JSON.parse(answer) };
  }
}

function usedFrom(module: string, hash: string | null, answer: string): ModuleUse {
  return { kind: 'used', module, hash, ...JSON.parse(answer) };
}

/** Random letters of a table: the page's own generator makes those of Rust and Python. */
function letters(seed: number, length: number): string {
  return makeText('letters', length, seed);
}

function notKept(file: string, status: number): EngineError {
  if (status !== 404 && status !== 410) return refused(file, status);
  const message = `${file} is not kept any more by the compiler beside this page. Run your Rust again, or use the book's.`;
  return new EngineError({ reason: 'damaged', message });
}

function lost({ module, why }: { readonly module: string; readonly why: string }): string {
  return `Your ${module} could not be loaded again (${why}). Run your Rust again, or use the book's.`;
}
