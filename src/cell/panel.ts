/** A cell that the reader has touched: joins text, edits, run and output, and does what buttons ask. */

import { copyAndSay } from '../browser/clipboard.ts';
import type { EngineStatus } from '../runtime/client.ts';
import type { CellEvent } from '../runtime/protocol.ts';
import { LazyControls } from '../share/lazy-controls.ts';
import { PREFIX } from '../storage/storage.ts';
import type { CellHandle } from './cell-handle.ts';
import { CodeView, type Point } from './code-view.ts';
import * as drafts from './draft.ts';
import { keepEdit, recallEdit } from './edits.ts';
import { OutputView } from './output-view.ts';
import { pageRunner, textWithNeeds } from './page.ts';
import { type ActionName, isAction, type Parts, partsOf } from './parts.ts';
import { recordedWords } from './run-messages.ts';
import { RunView } from './run-view.ts';
import { type CellAction, type CellState, reduce } from './state.ts';

/** After this pause in typing an edit is kept, in milliseconds. */
const PAUSE = 250;

export class CellPanel implements CellHandle {
  readonly id: string;
  readonly name: string;
  readonly #cell: HTMLElement;
  readonly #key: string;
  readonly #parts: Parts;
  readonly #code: CodeView;
  readonly #output: OutputView;
  readonly #run: RunView;
  /** What makes links of the edit and takes it from them. */
  readonly shareControls: LazyControls<drafts.Edit>;
  #state: CellState = { kind: 'idle' };
  #draft: drafts.Draft;
  #engine: EngineStatus | undefined;
  #remark: string | null = null;
  /** What stands as output was recorded, with the original. */
  #isRecorded = true;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(cell: HTMLElement) {
    this.#cell = cell;
    this.id = cell.dataset.cell ?? '';
    this.name = cell.dataset.name ?? this.id;
    this.#key = cell.dataset.key ?? '';
    this.#parts = partsOf(cell);
    this.#run = new RunView(cell, this.#parts);
    this.#output = new OutputView(this.#parts.part.output);
    this.#code = new CodeView(this.#parts, this.name, {
      onChange: () => {
        clearTimeout(this.#pause);
        this.#pause = setTimeout(() => this.#takeEdit(), PAUSE);
      },
      onRun: () => this.act('run'),
    });
    this.#draft = drafts.restored(recallEdit(this.#key), this.original);
    this.shareControls = this.#offerSharing();
    this.#showDraft();
    addEventListener('pagehide', () => this.#takeEdit());
    document.addEventListener('visibilitychange', () => this.#takeEdit());
    addEventListener('storage', (event) => this.#onStorage(event));
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
      this.#unkept('The editor could not be fetched. Are you offline? Press Edit to try again.');
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
    reset: () =>
      this.#take(
        this.#draft.kind === 'reset' ? drafts.unreset(this.#draft) : drafts.reset(this.#draft),
      ),
    'take-new': () => this.#take(drafts.reset(this.#draft)),
    'keep-mine': () => this.#take(drafts.keepMine(this.#draft, this.#code.original)),
    'see-new': () => this.#toggleNew(),
    copy: () => void copyAndSay(`${this.source()}\n`, this.#parts.part.copied),
    'copy-all': () =>
      void textWithNeeds(this).then((text) => copyAndSay(text, this.#parts.part.copied)),
    'copy-link': () => void this.shareControls.copyLink(),
  };

  #offerSharing(): LazyControls<drafts.Edit> {
    const { original } = this;
    const { button, part } = this.#parts;
    const own = this.#key.slice(PREFIX.length);
    const names = { own, aside: own.replace('edit:', 'aside:') };
    const cell = {
      id: this.id,
      title: this.name,
      element: this.#cell,
      names,
      original: { text: original, original },
      own: () => {
        this.#takeEdit();
        return this.#draft.kind === 'edited' ? this.#draft.edit : null;
      },
      show: (edit: drafts.Edit) => this.#take(drafts.restored(edit, original)),
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
    const next = drafts.edited(this.#draft, this.#code.text(), this.#code.original);
    if (next !== this.#draft) this.#take(next);
  }

  #take(draft: drafts.Draft): void {
    clearTimeout(this.#pause);
    this.#draft = draft;
    const result = keepEdit(this.#key, draft.kind === 'edited' ? draft.edit : null);
    this.#unkept(result.kind === 'refused' ? result.why : '');
    this.#showDraft();
  }

  #showDraft(): void {
    const { part, button } = this.#parts;
    const outdated = drafts.isOutdated(this.#draft, this.#code.original);
    this.#code.show(drafts.shownText(this.#draft, this.#code.original));
    part.badge.hidden = this.#draft.kind !== 'edited';
    this.#cell.toggleAttribute('data-edited', this.#draft.kind === 'edited');
    if (this.#isRecorded) part.label.textContent = recordedWords(this.#draft.kind === 'edited');
    button['copy-link'].hidden = this.#draft.kind !== 'edited';
    if (this.#draft.kind === 'edited') this.shareControls.prefetch();
    button.reset.ariaDisabled = String(this.#draft.kind === 'original');
    button.reset.textContent = this.#draft.kind === 'reset' ? 'Undo reset' : 'Reset';
    if (!outdated && part.draft.contains(document.activeElement)) button.run.focus();
    part.draft.hidden = !outdated;
    if (!outdated) part.fresh.hidden = true;
  }

  #toggleNew(): void {
    const { part, button } = this.#parts;
    part.fresh.querySelector('code')?.replaceChildren(...this.#code.originalNodes());
    part.fresh.hidden = !part.fresh.hidden;
    button['see-new'].textContent = part.fresh.hidden
      ? 'See the new original'
      : 'Hide the new original';
  }

  #unkept(words: string): void {
    this.#parts.part.unkept.textContent = words;
    this.#parts.part.unkept.hidden = words === '';
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

  /** Another tab kept an edit of this cell: show it, unless the reader is writing here. */
  #onStorage(event: StorageEvent): void {
    if (event.key !== this.#key || this.#code.isEditing) return;
    this.#draft = drafts.restored(recallEdit(this.#key), this.#code.original);
    this.#showDraft();
  }
}
