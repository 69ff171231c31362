/** The program of a choice cell as the reader writes it: a cell of Rust in the place of the choices. */
import { buttonOf, make, part } from '../../browser/dom.ts';
import { coloured } from '../../cell/code-view.ts';
import type { BuiltUse } from '../../cell/rust/built-use.ts';
import { listen } from '../../cell/rust/listen.ts';
import { RustPanel } from '../../cell/rust/panel.ts';
import { rustTokens } from '../../cell/tokens.ts';
import { EditedFile } from '../../compiler/edited-files.ts';
import { fileKey } from '../../compiler/file-key.ts';
import { recallEdit } from '../../edits/kept-edit.ts';
import type { Program } from './definition.ts';

/** Python imports nothing of a program, and nobody downloads it. */
const NO_EXTENSION = { importName: '', hasBooks: false, isHandedOut: false } as const;

interface Shown {
  readonly figure: HTMLElement;
  readonly file: EditedFile;
  readonly panel: RustPanel;
}

export class OwnProgram {
  readonly #cell: HTMLElement;
  readonly #program: Program;
  readonly #use: BuiltUse;
  #shown: Shown | null = null;

  /** `use` runs what was built. */
  constructor(cell: HTMLElement, program: Program, use: BuiltUse) {
    this.#cell = cell;
    this.#program = program;
    this.#use = use;
    buttonOf(cell, 'undo').addEventListener('click', () => this.#undo());
  }

  /**
   * Shows the reader's program in place of the choices: what is kept of it, else `text`.
   * @param versions All texts that the choices can give: an edit of one of them is not of an older program.
   */
  show(text: string, versions: ReadonlySet<string>): RustPanel {
    const { crate, module, build } = this.#program;
    const kept = recallEdit(fileKey(`${crate}/${module}`))?.original;
    const original = kept !== undefined && versions.has(kept) ? kept : text;
    if (this.#shown?.file.kept.original !== original) {
      this.#shown?.figure.remove();
      this.#shown = this.#make(
        new EditedFile(crate, module, { ...NO_EXTENSION, build, text: original }, {}),
        original,
      );
    }
    this.#turn(true);
    return this.#shown.panel;
  }

  #make(file: EditedFile, original: string): Shown {
    const name = `${file.module}.rs`;
    const actions = make(
      'span',
      { class: 'panel-actions' },
      make('button', { type: 'button', 'data-do': 'edit' }, 'Edit'),
    );
    const figure = make(
      'figure',
      { class: 'panel own-program' },
      make(
        'figcaption',
        {},
        make('span', { class: 'grow' }),
        make('span', { class: 'panel-said', role: 'status' }),
        actions,
      ),
      make(
        'pre',
        { class: 'code', tabindex: '0' },
        make('code', {}, ...coloured(rustTokens(original.replace(/\n$/, '')))),
      ),
    );
    part(this.#cell, 'outcome', HTMLElement).before(figure);
    const panel = new RustPanel(figure, file, this.#use);
    figure.setAttribute('aria-label', `Your own ${name}`);
    // In a choice cell it leads back to the choices, also when nothing is written yet.
    buttonOf(figure, 'reset').replaceWith(this.#resetButton(panel, file));
    buttonOf(figure, 'edit').addEventListener('click', () => void panel.edit(null));
    listen(figure, (act) => act(panel));
    return { figure, file, panel };
  }

  #resetButton(panel: RustPanel, file: EditedFile): HTMLButtonElement {
    const button = make('button', { type: 'button' }, 'Reset');
    button.addEventListener('click', () => {
      panel.act('stop');
      panel.keep();
      if (file.kept.edit !== null) panel.act('reset');
      this.#turn(false);
    });
    return button;
  }

  #undo(): void {
    if (this.#shown === null) return;
    this.#shown.panel.act('reset');
    this.#turn(true);
    void this.#shown.panel.edit(null);
  }

  /** To the reader's program, or back to the choices. */
  #turn(isOwn: boolean): void {
    this.#cell.toggleAttribute('data-own', isOwn);
    this.#use.forget();
    const undo = buttonOf(this.#cell, 'undo');
    undo.hidden = isOwn || this.#shown?.file.kept.draft.kind !== 'reset';
    if (this.#shown) this.#shown.figure.hidden = !isOwn;
    if (!isOwn) (undo.hidden ? buttonOf(this.#cell, 'write') : undo).focus();
  }
}
