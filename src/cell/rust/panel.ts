/** A snippet that the reader changes: joins the file's edited text, the editor, the compiler's messages and the run. */
import { copyAndSay } from '../../browser/clipboard.ts';
import { make, setText } from '../../browser/dom.ts';
import { sayNotFetched } from '../../browser/not-fetched.ts';
import { addStyleSheet } from '../../browser/style-sheet.ts';
import { changedModuleNames, onFilesChange } from '../../compiler/changed-files.ts';
import { compileFile } from '../../compiler/compile-file.ts';
import { type EditedFile, editedFile } from '../../compiler/edited-files.ts';
import { checkOf, type FileCheck, textsOf } from '../../compiler/file-check.ts';
import { formatFile } from '../../compiler/format-file.ts';
import {
  isShowable,
  parseMarked,
  plainText,
  type Shown,
  shownRegion,
  toFile,
  toView,
  viewText,
  WHOLE,
  withEdits,
  withView,
} from '../../compiler/marked-file.ts';
import { place } from '../../compiler/placement.ts';
import { hasCompiler } from '../../compiler/present.ts';
import type { Diagnostic, Suggestion } from '../../compiler/protocol.ts';
import type { Edit } from '../../edits/draft.ts';
import type { KeepResult } from '../../edits/kept-edit.ts';
import { LazyControls } from '../../share/lazy-controls.ts';
import { PREFIX } from '../../storage/storage.ts';
import { CodeView, coloured, type Point } from '../code-view.ts';
import { DraftView } from '../draft-view.ts';
import { rustTokens } from '../tokens.ts';
import { ALL_RIGHT } from './all-right.ts';
import type { BuiltUse } from './built-use.ts';
import { intoPython } from './load-built.ts';
import { messageList, replaceFolds } from './message-list.ts';
import { summaryWords } from './message-words.ts';
import messageStyles from './messages.css?url';
import {
  type ButtonName,
  isAction,
  makeCell,
  type RustParts,
  type Words,
  withoutCompiler,
  withoutRun,
} from './parts.ts';
import { RunView } from './run-view.ts';
import type { RustEditor } from './rust-editor.ts';
import { rustWith } from './rust-language.ts';
import { isActive, type RustAction, type RustState, reduce } from './state.ts';

/** After this pause in typing the text is kept and checked, in milliseconds. */
const PAUSE = 300;

/** What differs where the file is the reader's own work. */
export interface PanelOptions {
  readonly verb: Words['verb'];
  readonly notice: Words['notice'];
  /** Whether the text can be written where no compiler stands beside the site. */
  readonly writesAlone: boolean;
  /** Whether links bring an edit to others. */
  readonly isShared: boolean;
  /** Has another panel compile, which shows what becomes of it; null for this one. */
  readonly compile: (() => void) | null;
  /** Called before it compiles: another panel may hold what was typed a moment ago. */
  readonly before?: () => void;
  /** The editor has been opened. */
  readonly opened?: () => void;
}

const SNIPPET: PanelOptions = {
  verb: { button: 'Run', does: 'runs' },
  notice: {
    words: 'The original of this file has changed since you made your edit. You see yours.',
    original: 'original',
  },
  writesAlone: false,
  isShared: true,
  compile: null,
};

let cells = 0;

void addStyleSheet(messageStyles);

/** Makes a cell of the figure of a snippet. Rejects where its file cannot be fetched. */
export async function rustPanel(figure: HTMLElement): Promise<RustPanel> {
  const [crate = '', module = ''] = (figure.dataset.module ?? '').split('/');
  const file = await editedFile(crate, module);
  const solved = () => figure.dispatchEvent(new CustomEvent(ALL_RIGHT, { bubbles: true }));
  return new RustPanel(figure, file, intoPython(file, solved));
}

export class RustPanel {
  readonly #figure: HTMLElement;
  readonly #file: EditedFile;
  readonly #check: FileCheck;
  readonly #parts: RustParts;
  readonly #code: CodeView<RustEditor>;
  readonly #draft: DraftView;
  readonly #run: RunView;
  readonly #use: BuiltUse;
  readonly #options: PanelOptions;
  /** The lines that the book shows here. */
  readonly #own: Shown;
  /** What makes links of the edit and takes it from them. */
  readonly shareControls: LazyControls<Edit>;
  #shown: Shown;
  #state: RustState = { kind: 'idle' };
  #running: AbortController | null = null;
  #pause: ReturnType<typeof setTimeout> | null = null;
  /** The file is changed from here. */
  #isWriting = false;
  /** The reader's last change or press was here, not in another snippet of the file. */
  #isLast = false;

  constructor(
    figure: HTMLElement,
    file: EditedFile,
    use: BuiltUse,
    options: PanelOptions = SNIPPET,
  ) {
    this.#figure = figure;
    this.#options = options;
    this.#file = file;
    this.#check = checkOf(file);
    const name = `${file.module}.rs`;
    cells += 1;
    this.#parts = makeCell(figure, name, `rust-hint-${cells}`, options);
    const { part, button } = this.#parts;
    this.#own = shownRegion(file.original, figure.dataset.region ?? null);
    this.#shown = this.#own;
    button.whole.hidden = this.#own.kind === 'whole';
    this.#code = new CodeView({ code: part.code, editor: part.editor, edit: button.edit }, name, {
      language: rustWith((suggestion) => void this.#apply(suggestion)),
      onChange: () => this.#typed(),
      onRun: () => this.act('run'),
    });
    this.#draft = new DraftView(figure, this.#parts, file.kept, () => this.#originalNodes());
    this.#use = use;
    this.#run = new RunView(figure, this.#parts, use.words, options.verb.button);
    // A link or an earlier edit has brought the reader's text where nothing can compile it.
    if (!hasCompiler()) withoutCompiler(this.#parts, options.writesAlone);
    if (options.compile !== null) withoutRun(this.#parts);
    this.shareControls = this.#offerSharing(name);
    file.kept.onChange(() => this.#fileChanged());
    onFilesChange(() => this.#offerDownload());
    this.#check.onChange(() => this.#showMessages());
    addEventListener('pagehide', () => this.#takeEdit());
    document.addEventListener('visibilitychange', () => this.#takeEdit());
    this.#showDraft();
  }

  /** Opens the editor; `typed` is written where the cursor is. */
  async edit(at: Point | null, typed = ''): Promise<void> {
    if (!this.#isWritable) return;
    this.#isLast = true;
    try {
      await this.#code.edit(at, typed);
      if (hasCompiler()) this.#check.watch();
      this.#showMessages();
      this.#options.opened?.();
    } catch {
      this.#draft.say('The editor could not be fetched. Are you offline? Press Edit to try again.');
    }
  }

  /** The editor; null while it is not open. */
  get editor(): RustEditor | null {
    return this.#code.editor;
  }

  /** Opens the editor at a line of what is shown, counted from 1. */
  async goToLine(line: number): Promise<void> {
    await this.edit(null);
    this.editor?.goToLine(line);
  }

  get #isWritable(): boolean {
    return hasCompiler() || this.#options.writesAlone;
  }

  /** Keeps what was typed up to now. */
  keep(): void {
    this.#takeEdit();
  }

  /** Does what the button named `name` asks. */
  act(name: string | undefined): void {
    if (isAction(name)) this.#actions[name]();
  }

  readonly #actions: Readonly<Record<ButtonName, () => void>> = {
    edit: () => void this.edit(null),
    run: () => (this.#options.compile ? this.#options.compile() : void this.#compileAndLoad()),
    stop: () => this.#stop(),
    whole: () => void this.#toggleWhole(),
    reset: () => this.#take(() => this.#file.kept.toggleReset()),
    'take-new': () => this.#take(() => this.#file.kept.toggleReset()),
    'keep-mine': () => this.#take(() => this.#file.kept.keepMine()),
    'see-new': () => this.#draft.toggleNew(),
    copy: () => {
      this.#takeEdit();
      void copyAndSay(`${this.#code.text()}\n`, this.#parts.part.copied);
    },
    format: () => void this.#format(),
    'copy-link': () => void this.shareControls.copyLink(),
    download: () => void this.#download(),
    reload: () => location.reload(),
  };

  #offerSharing(title: string): LazyControls<Edit> {
    const { kept, crate, module } = this.#file;
    const { original } = kept;
    const own = kept.key.slice(PREFIX.length);
    const names = { own, aside: own.replace('edit:', 'aside:') };
    const cell = {
      id: `${crate}/${module}`,
      title,
      element: this.#figure,
      names,
      original: { text: original, original },
      own: () => {
        this.#takeEdit();
        return kept.edit;
      },
      show: (edit: Edit) => this.#take(() => kept.show(edit)),
      focus: () => this.#code.focus(),
    };
    const { part, button } = this.#parts;
    return new LazyControls(button['copy-link'], part.copied, names.aside, async () => {
      const { shareableFile } = await import('./shareable.ts');
      return shareableFile(cell);
    });
  }

  #typed(): void {
    this.#endPause();
    // Another view of the file has written what stands here now.
    if (this.#code.text() === this.#text()) return;
    this.#pause = setTimeout(() => this.#takeEdit(), PAUSE);
  }

  /** In colours: as the page came with it, unless the original has become another one. */
  #originalNodes(): readonly Node[] {
    const text = viewText(this.#file.original, this.#own);
    if (text === this.#code.original) return this.#code.originalNodes();
    return [make('span', {}, ...coloured(rustTokens(text)))];
  }

  /** The text that the file has for the lines shown here. */
  #text(): string {
    return viewText(this.#file.file, this.#shown);
  }

  /** Reads what the reader wrote since the last time. */
  #takeEdit(): void {
    this.#endPause();
    if (!this.#code.isEditing) return;
    const text = this.#code.text();
    if (text === this.#text()) return;
    this.#take(() => this.#file.write(withView(this.#file.file, this.#shown, text)));
  }

  #take(change: () => KeepResult): void {
    this.#endPause();
    this.#isLast = true;
    this.#isWriting = true;
    const result = change();
    this.#isWriting = false;
    this.#draft.kept(result);
  }

  #endPause(): void {
    if (this.#pause !== null) clearTimeout(this.#pause);
    this.#pause = null;
  }

  /** Here, in another snippet of the file or in another tab. */
  #fileChanged(): void {
    if (!this.#isWriting) this.#isLast = false;
    // What was typed here meanwhile goes into the file as it is now.
    if (this.#pause !== null) this.#takeEdit();
    this.#showDraft();
  }

  #showDraft(): void {
    // An edit of an older original may have lost the region.
    if (!isShowable(this.#file.file, this.#shown)) this.#shown = WHOLE;
    this.#code.show(this.#text());
    this.#draft.render(this.#options.isShared ? this.shareControls : null);
    this.#offerDownload();
  }

  /** Of the whole crate: another of its files may be the one that is changed. */
  #offerDownload(): void {
    const { crate, isHandedOut } = this.#file;
    this.#parts.button.download.hidden = !isHandedOut || changedModuleNames(crate).length === 0;
  }

  async #download(): Promise<void> {
    this.#takeEdit();
    const { copied } = this.#parts.part;
    try {
      const { downloadChanged } = await import('../../downloads/download-changed.ts');
      await downloadChanged(this.#file.crate, (words) => setText(copied, words));
    } catch {
      sayNotFetched(copied);
    }
  }

  async #toggleWhole(): Promise<void> {
    if (!this.#code.isEditing) await this.edit(null);
    this.#takeEdit();
    this.#open(this.#shown.kind === 'whole' ? this.#own : WHOLE);
    this.#showMessages();
  }

  /** Shows other lines of the file in the editor; the cursor stays where it is in the file, if that is shown. */
  #open(shown: Shown): void {
    const { editor } = this.#code;
    if (editor === null || !isShowable(this.#file.file, shown)) return;
    const { file } = this.#file;
    const at = toFile(file, this.#shown, editor.cursor);
    this.#shown = shown;
    editor.openLines(this.#text(), toView(file, shown, at) ?? 0);
    const { whole } = this.#parts.button;
    whole.ariaPressed = String(shown.kind === 'whole');
    this.#parts.part.announcer.textContent =
      shown.kind === 'whole' ? 'The whole file is shown' : 'The lines of the book are shown';
  }

  /** Makes all edits of a suggestion, as long as the text is still the one that it was made for. */
  async #apply({ edits }: Suggestion): Promise<void> {
    this.#takeEdit();
    if (!this.#isChecked()) {
      this.#parts.part.announcer.textContent =
        'The text has changed since. The compiler is asked again.';
      return;
    }
    for (const name of new Set(edits.map((edit) => edit.module))) {
      const file = await this.#file.beside(name);
      const own = edits.filter((edit) => edit.module === name);
      this.#take(() => file.write(withEdits(file.file, own)));
    }
    this.#parts.part.announcer.textContent = 'The suggestion was applied';
    this.#code.focus();
  }

  /** Whether the compiler's last answer is about the texts as they are now. */
  #isChecked(): boolean {
    const about = this.#check.checked?.texts;
    return this.#file.together.every(({ module, file }) => {
      const text = about?.[module];
      return text !== undefined && plainText(text) === plainText(file);
    });
  }

  #showMessages(): void {
    const { part } = this.#parts;
    const { checked } = this.#check;
    const { editor } = this.#code;
    const diagnostics = this.#diagnostics();
    part.messages.hidden = diagnostics === null;
    this.#run.tellCheck(checked?.outcome ?? null);
    if (editor === null) return;
    if (checked === null || diagnostics === null) {
      editor.showMessages([]);
      part.list.replaceChildren();
      return;
    }
    const { module } = this.#file;
    const about = checked.texts[module];
    // Newer text is about to be checked.
    if (about === undefined || !this.#isChecked() || this.#pause !== null) return;
    let placement = place(diagnostics, module, about, this.#shown);
    if (this.#isLast && placement.hidden.some(({ level }) => level === 'error')) {
      this.#open(WHOLE);
      placement = place(diagnostics, module, about, this.#shown);
    }
    editor.showMessages(placement.placed);
    setText(part.summary, summaryWords(diagnostics));
    const handlers = {
      apply: (suggestion: Suggestion) => void this.#apply(suggestion),
      goTo: (diagnostic: Diagnostic) => this.#goTo(diagnostic),
    };
    replaceFolds(part.list, messageList(placement, module, about, handlers));
  }

  /** Null where the compiler has said nothing of this text. */
  #diagnostics(): readonly Diagnostic[] | null {
    const outcome = this.#check.checked?.outcome;
    return outcome?.kind === 'built' || outcome?.kind === 'rejected' ? outcome.diagnostics : null;
  }

  #goTo(diagnostic: Diagnostic): void {
    const { module } = this.#file;
    const about = this.#check.checked?.texts[module];
    if (about === undefined) return;
    const find = () => place([diagnostic], module, about, this.#shown).placed[0]?.from;
    if (find() === undefined) {
      this.#open(WHOLE);
      this.#showMessages();
    }
    const position = find();
    if (position !== undefined) this.#code.editor?.goTo(position);
  }

  async #compileAndLoad(): Promise<void> {
    if (isActive(this.#state) || !hasCompiler()) return;
    this.#options.before?.();
    this.#takeEdit();
    this.#isLast = true;
    const running = new AbortController();
    this.#running = running;
    this.#tell({ kind: 'asked', now: performance.now() });
    const texts = textsOf(this.#file);
    const outcome = await compileFile(this.#file, 'run', running.signal);
    if (running.signal.aborted) return;
    this.#tell({ kind: 'answered', outcome });
    if (outcome.kind === 'rejected' && !this.#code.isEditing) await this.edit(null);
    if (outcome.kind === 'built' || outcome.kind === 'rejected') this.#check.take(outcome, texts);
    if (outcome.kind !== 'built' || outcome.hash === null) {
      this.#use.forget();
      return;
    }
    const say = (words: string): void => this.#tell({ kind: 'progress', words });
    const built = { ...outcome, hash: outcome.hash };
    this.#tell(await this.#use.use(built, say, running.signal, texts));
  }

  async #format(): Promise<void> {
    if (isActive(this.#state) || !hasCompiler()) return;
    this.#takeEdit();
    const before = this.#text();
    const running = new AbortController();
    this.#running = running;
    this.#tell({ kind: 'asked', now: performance.now() });
    const outcome = await formatFile(this.#file, running.signal);
    if (running.signal.aborted) return;
    this.#tell({ kind: 'answered', outcome });
    const text = outcome.kind === 'formatted' ? outcome.files[this.#file.module] : undefined;
    // What was typed meanwhile is not taken away.
    if (text !== undefined && (!this.#code.isEditing || this.#code.text() === before)) {
      this.#take(() => this.#file.write(parseMarked(text)));
    }
  }

  #stop(): void {
    this.#running?.abort();
    // Python says itself what became of it.
    if (this.#state.kind === 'compiling') this.#tell({ kind: 'stopped', remark: '' });
  }

  #tell(action: RustAction): void {
    const next = reduce(this.#state, action);
    if (next === this.#state) return;
    this.#state = next;
    this.#run.render(next);
  }
}
