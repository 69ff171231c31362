/** The reader's own pyproject.toml, pasted or chosen: a patch has to have its very ends of lines, which no text field keeps. */
import { buttonOf, part } from '../../browser/dom.ts';

export class PyprojectField {
  readonly #text: HTMLTextAreaElement;
  readonly #crlf: HTMLInputElement;
  /** The file as it is, while nobody has typed into what the field shows of it. */
  #file: string | null = null;

  constructor(root: HTMLElement) {
    this.#text = part(root, 'pyproject', HTMLTextAreaElement);
    this.#crlf = part(root, 'pyproject-crlf', HTMLInputElement);
    const file = part(root, 'pyproject-file', HTMLInputElement);
    buttonOf(root, 'choose-pyproject').addEventListener('click', () => file.click());
    file.addEventListener('change', () => {
      const [chosen] = file.files ?? [];
      if (chosen) void chosen.text().then((text) => this.#take(text));
      file.value = '';
    });
    for (const control of [this.#text, this.#crlf]) {
      control.addEventListener('input', () => {
        this.#file = null;
      });
    }
  }

  /** Null where there is none. */
  get text(): string | null {
    if (this.#file !== null) return this.#file;
    const { value } = this.#text;
    if (value.trim() === '') return null;
    return this.#crlf.checked ? value.replaceAll('\n', '\r\n') : value;
  }

  #take(text: string): void {
    this.#file = text;
    this.#text.value = text;
    this.#crlf.checked = text.includes('\r\n');
  }
}
