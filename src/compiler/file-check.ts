/** What the compiler says of an edited file: asked once for all snippets that show it, and for all files that go with it. */
import type { CompileOutcome } from './client.ts';
import { compileFile } from './compile-file.ts';
import type { EditedFile } from './edited-files.ts';
import type { MarkedFile } from './marked-file.ts';
import type { ModuleName } from './protocol.ts';

/** Texts of files that are compiled together. */
export type Texts = Readonly<Record<ModuleName, MarkedFile>>;

export interface Checked {
  readonly outcome: CompileOutcome;
  /** The texts that it is about. */
  readonly texts: Texts;
}

/** Of a file and of those that go with it, as they are now. */
export function textsOf(file: EditedFile): Texts {
  return Object.fromEntries(file.together.map((it) => [it.module, it.file]));
}

export class FileCheck {
  readonly #file: EditedFile;
  readonly #compile: typeof compileFile;
  readonly #listeners = new Set<() => void>();
  #running: AbortController | null = null;
  #checked: Checked | null = null;
  #isWatched = false;

  constructor(file: EditedFile, compile: typeof compileFile = compileFile) {
    this.#file = file;
    this.#compile = compile;
    for (const { kept } of file.together) kept.onChange(() => void this.#check());
  }

  /** Null where nothing was asked, or nothing differs from the book. */
  get checked(): Checked | null {
    return this.#checked;
  }

  /** From now on each change is checked: an editor is open. */
  watch(): void {
    if (this.#isWatched) return;
    this.#isWatched = true;
    void this.#check();
  }

  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** What a run was answered is newer than any check. */
  take(outcome: CompileOutcome, texts: Texts): void {
    this.#running?.abort();
    this.#tell({ outcome, texts });
  }

  async #check(): Promise<void> {
    this.#running?.abort();
    if (!this.#isWatched) return;
    if (this.#file.kept.edit === null && !this.#file.isOwn) {
      this.#tell(null);
      return;
    }
    const running = new AbortController();
    this.#running = running;
    const texts = textsOf(this.#file);
    const outcome = await this.#compile(this.#file, 'check', running.signal);
    if (!running.signal.aborted) this.#tell({ outcome, texts });
  }

  #tell(checked: Checked | null): void {
    // A newer request of this page has the answer.
    if (checked?.outcome.kind === 'ended' && checked.outcome.why === 'superseded') return;
    this.#checked = checked;
    for (const listener of this.#listeners) listener();
  }
}

const checks = new WeakMap<EditedFile, FileCheck>();

/** The one check on this page of a file and of those that go with it. */
export function checkOf(file: EditedFile): FileCheck {
  const [first = file] = file.together;
  const known = checks.get(first) ?? new FileCheck(first);
  checks.set(first, known);
  return known;
}
