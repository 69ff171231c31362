/** Shows the text of a cell: as built or as edited, in an editor once the reader writes. */
import type { Editor } from './editor.ts';
import type { Parts } from './parts.ts';
import { pythonTokens } from './tokens.ts';

/** Where the reader clicked, in coordinates of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface CodeHandlers {
  /** The reader changed the text. */
  readonly onChange: () => void;
  readonly onRun: () => void;
}

function coloured(text: string): (Node | string)[] {
  return pythonTokens(text).map((token) => {
    if (token.kind === null) return token.text;
    const span = document.createElement('span');
    span.className = `code-${token.kind}`;
    span.textContent = token.text;
    return span;
  });
}

export class CodeView {
  /** The text as built, without a line end at its end. */
  readonly original: string;
  readonly #parts: Parts;
  readonly #name: string;
  readonly #handlers: CodeHandlers;
  readonly #code: HTMLElement;
  readonly #highlighted: readonly Node[];
  #editor: Editor | null = null;
  #opening: Promise<void> | null = null;
  #typed = '';

  constructor(parts: Parts, name: string, handlers: CodeHandlers) {
    this.#parts = parts;
    this.#name = name;
    this.#handlers = handlers;
    this.#code = parts.part.code.querySelector('code') ?? parts.part.code;
    this.#highlighted = [...this.#code.childNodes];
    this.original = this.#code.textContent ?? '';
  }

  /** The text that the reader sees. */
  text(): string {
    return this.#editor ? this.#editor.text() : (this.#code.textContent ?? '');
  }

  show(text: string): void {
    if (text === this.text()) return;
    if (this.#editor) this.#editor.replace(text);
    else if (text === this.original) this.#code.replaceChildren(...this.#highlighted);
    else this.#code.replaceChildren(...coloured(text));
  }

  /** A copy of the highlighted original. */
  originalNodes(): Node[] {
    return this.#highlighted.map((node) => node.cloneNode(true));
  }

  focus(): void {
    const { code, editor } = this.#parts.part;
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
    const { Editor } = await import('./editor.ts');
    const { code, editor } = this.#parts.part;
    const text = this.text();
    const left = code.scrollLeft;
    editor.hidden = false;
    code.hidden = true;
    this.#parts.button.edit.hidden = true;
    this.#editor = new Editor(editor, {
      text,
      label: `Code of ${this.#name}`,
      hint: editor.dataset.hint ?? '',
      ...this.#handlers,
    });
    this.#editor.enter(at, this.#typed, left);
    this.#typed = '';
  }
}
