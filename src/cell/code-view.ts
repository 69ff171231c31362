/** Shows the text of a cell: as built or as edited, in an editor once the reader writes. */
import type { Editor, EditorOptions } from './editor.ts';
import type { Token } from './tokens.ts';

/** Where the reader clicked, in coordinates of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a language is coloured and edited. */
export interface CodeLanguage<E extends Editor> {
  /** For an edited text before its editor is there. */
  readonly tokens: (text: string) => readonly Token[];
  /** Fetches the editor and its grammar. */
  readonly openEditor: (parent: HTMLElement, options: EditorOptions) => Promise<E>;
}

export interface CodeParts {
  readonly code: HTMLElement;
  readonly editor: HTMLElement;
  /** The button that opens the editor. */
  readonly edit: HTMLElement;
}

export interface CodeHandlers<E extends Editor> {
  readonly language: CodeLanguage<E>;
  /** The reader changed the text. */
  readonly onChange: () => void;
  readonly onRun: () => void;
}

/** A text in the colours of its tokens. */
export function coloured(tokens: readonly Token[]): (Node | string)[] {
  return tokens.map((token) => {
    if (token.kind === null) return token.text;
    const span = document.createElement('span');
    span.className = `code-${token.kind}`;
    span.textContent = token.text;
    return span;
  });
}

export class CodeView<E extends Editor = Editor> {
  /** The text as built, without a line end at its end. */
  readonly original: string;
  readonly #parts: CodeParts;
  readonly #name: string;
  readonly #handlers: CodeHandlers<E>;
  readonly #code: HTMLElement;
  readonly #highlighted: readonly Node[];
  #editor: E | null = null;
  #opening: Promise<void> | null = null;
  #typed = '';

  constructor(parts: CodeParts, name: string, handlers: CodeHandlers<E>) {
    this.#parts = parts;
    this.#name = name;
    this.#handlers = handlers;
    this.#code = parts.code.querySelector('code') ?? parts.code;
    this.#highlighted = [...this.#code.childNodes];
    this.original = this.#staticText();
  }

  /** The text that the reader sees. */
  text(): string {
    return this.#editor ? this.#editor.text() : this.#staticText();
  }

  /** What was opened by `edit`. */
  get editor(): E | null {
    return this.#editor;
  }

  show(text: string): void {
    if (text === this.text()) return;
    if (this.#editor) this.#editor.replace(text);
    else if (text === this.original) this.#code.replaceChildren(...this.#highlighted);
    else this.#code.replaceChildren(...coloured(this.#handlers.language.tokens(text)));
  }

  /** A copy of the highlighted original. */
  originalNodes(): Node[] {
    return this.#highlighted.map((node) => node.cloneNode(true));
  }

  focus(): void {
    const { code, editor } = this.#parts;
    const shown = code.hidden ? editor.querySelector<HTMLElement>('.cm-content') : code;
    shown?.focus({ preventScroll: true });
  }

  get isEditing(): boolean {
    return this.#editor !== null;
  }

  /** Opens the editor in place of the static code; what is `typed` until it is there is not lost. */
  edit(at: Point | null, typed: string): Promise<void> {
    this.#typed += typed;
    if (this.#editor) {
      this.#editor.enter(at, this.#typed);
      this.#typed = '';
      return Promise.resolve();
    }
    this.#opening ??= this.#open(at).finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async #open(at: Point | null): Promise<void> {
    const { code, editor, edit } = this.#parts;
    const { language, onChange, onRun } = this.#handlers;
    const opened = await language.openEditor(editor, {
      text: this.text(),
      label: `Code of ${this.#name}`,
      hint: editor.dataset.hint ?? '',
      onChange,
      onRun,
    });
    // The text may have become another one meanwhile.
    const text = this.text();
    const left = code.scrollLeft;
    this.#editor = opened;
    editor.hidden = false;
    code.hidden = true;
    edit.hidden = true;
    this.show(text);
    this.#editor.enter(at, this.#typed, left);
    this.#typed = '';
  }

  #staticText(): string {
    return (this.#code.textContent ?? '').replace(/\n$/, '');
  }
}
