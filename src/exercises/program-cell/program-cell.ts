/** The element of a program that readers mend: offers to change it beside a compiler, and shows anywhere what is kept of it. */
import '../../cell/rust/rust-cell.ts';
import { buttonOf, part } from '../../browser/dom.ts';
import { sayNotFetched } from '../../browser/not-fetched.ts';
import type { RustPanel } from '../../cell/rust/panel.ts';
import type { FileHolder } from '../../cell/rust/snippets.ts';
import { fileKey } from '../../compiler/file-key.ts';
import { hasCompiler } from '../../compiler/present.ts';
import type { Edit } from '../../edits/draft.ts';
import type { ShareControls } from '../../share/share-controls.ts';
import { read } from '../../storage/storage.ts';
import { OutcomeView } from '../choice-cell/outcome-view.ts';
import type { OwnProgram } from '../choice-cell/own-program.ts';
import type { Definition } from './definition.ts';

class ProgramCell extends HTMLElement implements FileHolder {
  #own: Promise<OwnProgram> | null = null;

  connectedCallback(): void {
    if (this.dataset['ready'] !== undefined) return;
    const write = buttonOf(this, 'write');
    write.hidden = !hasCompiler();
    write.addEventListener(
      'click',
      () => void this.#attempt(async () => (await this.#show()).edit(null)),
    );
    if (read(fileKey(this.dataset['module'] ?? '')) !== null)
      void this.#attempt(() => this.#show());
    this.dataset['ready'] = '';
  }

  readonly shareControls = async (): Promise<ShareControls<Edit>> =>
    (await this.#show()).shareControls.get();

  async #attempt(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch {
      sayNotFetched(part(this, 'said', HTMLElement));
    }
  }

  async #show(): Promise<RustPanel> {
    const { program, text }: Definition = JSON.parse(
      part(this, 'definition', HTMLScriptElement).text,
    );
    this.#own ??= this.#make(program);
    this.#own.catch(() => {
      this.#own = null;
    });
    return (await this.#own).show(text, new Set([text]));
  }

  async #make(program: Definition['program']): Promise<OwnProgram> {
    const [{ OwnProgram }, { runningHere }] = await Promise.all([
      import('../choice-cell/own-program.ts'),
      import('../choice-cell/run-own.ts'),
    ]);
    return new OwnProgram(
      this,
      program,
      runningHere(null, new OutcomeView(this), () => undefined),
    );
  }
}

customElements.define('program-cell', ProgramCell);
