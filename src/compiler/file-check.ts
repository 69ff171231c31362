/** What the compiler says of an edited file: asked once for all snippets that show it. */
import type { CompileOutcome } from './client.ts';
import { compileFile } from './compile-file.ts';
import type { EditedFile } from './edited-files.ts';
import type { MarkedFile } from './marked-file.ts';

export interface Checked {
  readonly outcome: CompileOutcome;
  /** The text that it is about. */
  readonly file: MarkedFile;
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
    file.kept.onChange(() => void this.#check());
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
  take(outcome: CompileOutcome, file: MarkedFile): void {
    this.#running?.abort();
    this.#tell({ outcome, file });
  }

  async #check(): Promise<void> {
    this.#running?.abort();
    if (!this.#isWatched) return;
    if (this.#file.kept.edit === null && !this.#file.isProgram) {
      this.#tell(null);
      return;
    }
    const running = new AbortController();
    this.#running = running;
    const { file } = this.#file;
    const outcome = await this.#compile(this.#file, 'check', running.signal);
    if (!running.signal.aborted) this.#tell({ outcome, file });
  }

  #tell(checked: Checked | null): void {
    // A newer request of this page has the answer.
    if (checked?.outcome.kind === 'ended' && checked.outcome.why === 'superseded') return;
    this.#checked = checked;
    for (const listener of this.#listeners) listener();
  }
}

const checks = new WeakMap<EditedFile, FileCheck>();

/** The one check of a file on this page. */
export function checkOf(file: EditedFile): FileCheck {
  const known = checks.get(file) ?? new FileCheck(file);
  checks.set(file, known);
  return known;
}
