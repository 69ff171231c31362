/** A cell that the reader has touched: joins text, edits, run and output, and does what buttons ask. */

import { copyAndSay } from '../browser/clipboard.ts';
import type { Edit } from '../edits/draft.ts';
import { KeptDraft } from '../edits/kept-draft.ts';
import type { KeepResult } from '../edits/kept-edit.ts';
import type { EngineStatus } from '../runtime/client.ts';
import type { CellEvent } from '../runtime/protocol.ts';
import { LazyControls } from '../share/lazy-controls.ts';
import { PREFIX } from '../storage/storage.ts';
import type { CellHandle } from './cell-handle.ts';
import { CodeView, type Point } from './code-view.ts';
import { DraftView } from './draft-view.ts';
import { OutputView } from './output-view.ts';
import { pageRunner, textWithNeeds } from './page.ts';
import { type ActionName, completeParts, isAction, type Parts } from './parts.ts';
import { PYTHON } from './python-language.ts';
import { recordedWords } from './run-messages.ts';
import { RunView } from './run-view.ts';
import { type CellAction, type CellState, reduce } from './state.ts';

/** After this pause in typing an edit is kept, in milliseconds. */
const PAUSE = 250;

export class CellPanel implements CellHandle {
  readonly id: string;
  readonly name: string;
  readonly #cell: HTMLElement;
  readonly #parts: Parts;
  readonly #code: CodeView;
  readonly #kept: KeptDraft;
  readonly #draft: DraftView;
  readonly #output: OutputView;
  readonly #run: RunView;
  /** What makes links of the edit and takes it from them. */
  readonly shareControls: LazyControls<Edit>;
  #state: CellState = { kind: 'idle' };
  #engine: EngineStatus | undefined;
  #remark: string | null = null;
  /** What stands as output was recorded, with the original. */
  #isRecorded = true;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(cell: HTMLElement) {
    this.#cell = cell;
    this.id = cell.dataset.cell ?? '';
    this.name = cell.dataset.name ?? this.id;
    this.#parts = completeParts(cell, this.name);
    this.#run = new RunView(cell, this.#parts);
    this.#output = new OutputView(this.#parts.part.output);
    const { part, button } = this.#parts;
    const codeParts = { code: part.code, editor: part.editor, edit: button.edit };
    this.#code = new CodeView(codeParts, this.name, {
      language: PYTHON,
      onChange: () => {
        clearTimeout(this.#pause);
        this.#pause = setTimeout(() => this.#takeEdit(), PAUSE);
      },
      onRun: () => this.act('run'),
    });
    // Another tab's edit is shown, unless the reader is writing here.
    const takesOthers = () => !this.#code.isEditing;
    this.#kept = new KeptDraft(cell.dataset.key ?? '', this.original, takesOthers);
    this.#draft = new DraftView(cell, this.#parts, this.#kept, () => this.#code.originalNodes());
    this.shareControls = this.#offerSharing();
    this.#kept.onChange(() => this.#showDraft());
    this.#showDraft();
    addEventListener('pagehide', () => this.#takeEdit());
    document.addEventListener('visibilitychange', () => this.#takeEdit());
    pageRunner().join(this);
  }

  /** The text as built. */
  get original(): string {
    return this.#code.original;
  }

  source(): string {
    this.#takeEdit();
    return this.#code.text();
  }

  tell(action: CellAction): void {
    const next = reduce(this.#state, action);
    if (next === this.#state) return;
    if (action.kind === 'asked') this.#remark = null;
    if (next.kind === 'running') this.#clearOutput();
    this.#state = next;
    if (action.kind === 'ended') this.#showOutput();
    this.#run.render(this.#state, this.#engine, this.#remark);
  }

  show(event: CellEvent): void {
    this.#output.show(event);
  }

  settled(): Promise<void> {
    return this.#output.settled();
  }

  engineChanged(status: EngineStatus): void {
    this.#engine = status;
    this.#run.render(this.#state, status, this.#remark);
  }

  /** Opens the editor; `typed` is written where the cursor is. */
  edit(at: Point | null, typed = ''): void {
    this.#code.edit(at, typed).catch(() => {
      this.#draft.say('The editor could not be fetched. Are you offline? Press Edit to try again.');
    });
  }

  /** Does what the button named `name` in the markup asks. */
  act(name: string): void {
    if (isAction(name)) this.#actions[name]();
  }

  readonly #actions: Readonly<Record<ActionName, () => void>> = {
    run: () => pageRunner().run(this),
    retry: () => pageRunner().run(this),
    stop: () => pageRunner().stop(this),
    restart: () => this.#restart(),
    edit: () => this.edit(null),
    reset: () => this.#take((kept) => kept.toggleReset()),
    'take-new': () => this.#take((kept) => kept.toggleReset()),
    'keep-mine': () => this.#take((kept) => kept.keepMine()),
    'see-new': () => this.#draft.toggleNew(),
    copy: () => void copyAndSay(`${this.source()}\n`, this.#parts.part.copied),
    'copy-all': () =>
      void textWithNeeds(this).then((text) => copyAndSay(text, this.#parts.part.copied)),
    'copy-link': () => void this.shareControls.copyLink(),
  };

  #offerSharing(): LazyControls<Edit> {
    const { original } = this;
    const { button, part } = this.#parts;
    const own = this.#kept.key.slice(PREFIX.length);
    const names = { own, aside: own.replace('edit:', 'aside:') };
    const cell = {
      id: this.id,
      title: this.name,
      element: this.#cell,
      names,
      original: { text: original, original },
      own: () => {
        this.#takeEdit();
        return this.#kept.edit;
      },
      show: (edit: Edit) => this.#take((kept) => kept.show(edit)),
      focus: () => this.#code.focus(),
    };
    return new LazyControls(button['copy-link'], part.copied, names.aside, async () => {
      const { shareableCell } = await import('./shareable.ts');
      return shareableCell(cell);
    });
  }

  #restart(): void {
    pageRunner().restart();
    this.#remark =
      'Python was started again, so the variables of all cells on this page are gone. Your code and the output are kept.';
    this.#run.render(this.#state, this.#engine, this.#remark);
  }

  /** Reads what the reader wrote since the last time. */
  #takeEdit(): void {
    clearTimeout(this.#pause);
    if (!this.#code.isEditing) return;
    const text = this.#code.text();
    if (text !== this.#kept.text) this.#take((kept) => kept.write(text));
  }

  #take(change: (kept: KeptDraft) => KeepResult): void {
    clearTimeout(this.#pause);
    this.#draft.kept(change(this.#kept));
  }

  #showDraft(): void {
    this.#code.show(this.#kept.text);
    if (this.#isRecorded) {
      this.#parts.part.label.textContent = recordedWords(this.#kept.edit !== null);
    }
    this.#draft.render(this.shareControls);
  }

  /** Old output stays until there can be new one; the page does not jump while that takes its place. */
  #clearOutput(): void {
    const { out, label } = this.#parts.part;
    out.style.minHeight = `${out.offsetHeight}px`;
    this.#isRecorded = false;
    label.textContent = 'Output';
    this.#output.clear();
    out.hidden = false;
  }

  #showOutput(): void {
    const { out, output } = this.#parts.part;
    out.style.minHeight = '';
    out.hidden = output.childElementCount === 0;
  }
}
