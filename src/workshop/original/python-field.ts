/** A field for Python: a plain one, which becomes the cells' editor when the reader comes to it. */
import type { Editor } from '../../cell/editor.ts';
import { PYTHON } from '../../cell/python-language.ts';

export interface FieldOptions {
  readonly label: string;
  /** Id of the element that says how to leave. */
  readonly hint: string;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
  /** The editor has taken the place of the plain field. */
  readonly onOpen?: () => void;
}

export class PythonField {
  readonly #area: HTMLTextAreaElement;
  readonly #place: HTMLElement;
  readonly #options: FieldOptions;
  #editor: Editor | null = null;
  #opening: Promise<void> | null = null;
  /** What is shown was put there, not typed. */
  #isShowing = false;

  /** @param place Where the editor is to stand. */
  constructor(area: HTMLTextAreaElement, place: HTMLElement, options: FieldOptions) {
    this.#area = area;
    this.#place = place;
    this.#options = options;
    area.addEventListener('input', () => options.onChange(area.value));
    area.addEventListener('focus', () => void this.#open());
    area.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      options.onRun();
    });
    if (document.activeElement === area) void this.#open();
  }

  /** Null while the plain field stands. */
  get editor(): Editor | null {
    return this.#editor;
  }

  /** Goes to a line, counted from 1. */
  async goToLine(line: number): Promise<void> {
    await this.#open();
    if (this.#editor !== null) {
      this.#editor.goToLine(line);
      return;
    }
    const before = this.#area.value.split('\n').slice(0, line - 1);
    const start = before.reduce((sum, { length }) => sum + length + 1, 0);
    this.#area.focus();
    this.#area.setSelectionRange(start, start);
  }

  text(): string {
    return this.#editor?.text() ?? this.#area.value;
  }

  show(text: string): void {
    if (text === this.text()) return;
    this.#isShowing = true;
    if (this.#editor) this.#editor.replace(text);
    else this.#area.value = text;
    this.#isShowing = false;
  }

  /** Puts the editor in the place of the field; without a connection the field stays. */
  #open(): Promise<void> {
    if (this.#editor !== null) return Promise.resolve();
    this.#opening ??= this.#bring().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async #bring(): Promise<void> {
    const { label, hint, onChange, onRun } = this.#options;
    try {
      const editor = await PYTHON.openEditor(this.#place, {
        ...{ text: this.#area.value, label, hint, onRun },
        onChange: () => {
          if (!this.#isShowing) onChange(this.text());
        },
      });
      const { selectionStart, value } = this.#area;
      const hadFocus = document.activeElement === this.#area;
      editor.replace(value);
      this.#editor = editor;
      this.#place.hidden = false;
      this.#area.hidden = true;
      if (hadFocus) editor.goOn(selectionStart);
    } catch {
      // The plain field does all that the steps need.
      return;
    }
    this.#options.onOpen?.();
  }
}
