/** The form of a panel: reads the reader's setup from it and writes one into it. */
import { part } from '../browser/dom.ts';
import { hintFor } from './hints.ts';
import type { Choices, Setup } from './setup.ts';
import { completed, decodeFields } from './setup.ts';

export class Controls {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #text: HTMLTextAreaElement;
  readonly #hint: HTMLElement;
  readonly #choices: Choices;

  constructor(root: HTMLElement, choices: Choices, changed: () => void) {
    this.#root = root;
    this.#form = part(root, 'setup', HTMLFormElement);
    this.#text = part(root, 'text', HTMLTextAreaElement);
    this.#hint = part(root, 'hint', HTMLElement);
    this.#choices = choices;
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('change', () => {
      this.write(this.read());
      changed();
    });
    this.#text.addEventListener('input', changed);
  }

  /** What is set now; a field that makes no sense (a seed of "abc") counts as the preset. */
  read(): Setup {
    const fields = new FormData(this.#form);
    return decodeFields(this.#choices, {
      input: fields.get('input'),
      size: Number(fields.get('size')),
      seed: Number(fields.get('seed') || Number.NaN),
      // Not from the fields: a fixed box is disabled, and disabled boxes are not among them.
      variants: this.#boxes.filter((box) => box.checked).map((box) => box.value),
      baseline: fields.get('baseline'),
      view: fields.get('view'),
      scale: fields.get('scale'),
    });
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>('input[name="variant"]')];
  }

  get text(): string {
    return this.#text.value;
  }

  set text(text: string) {
    this.#text.value = text;
  }

  /** Shows `setup`. The oracle and the baseline are always measured, so their boxes are fixed. */
  write(wanted: Setup): void {
    const setup = completed(this.#choices, wanted);
    for (const name of ['input', 'size', 'baseline', 'seed'] as const) {
      const field = this.#form.elements.namedItem(name);
      if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) {
        field.value = String(setup[name]);
      }
    }
    for (const box of this.#boxes) {
      box.checked = setup.variants.includes(box.value);
      box.disabled = box.value === this.#choices.oracle || box.value === setup.baseline;
    }
    for (const name of ['view', 'scale'] as const) {
      for (const radio of this.#form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
        radio.checked = radio.value === setup[name];
      }
    }
    this.#root.dataset['scale'] = setup.scale;
    part(this.#form, 'scale', HTMLElement).hidden = setup.view !== 'bars';
    part(this.#form, 'own', HTMLElement).hidden = setup.input !== 'own';
    this.#hint.textContent = hintFor(setup.view, this.#choices);
    part(this.#form, 'count', HTMLElement).textContent =
      `${setup.variants.length} of ${this.#choices.variants.length}`;
  }

  /** Puts the focus where the reader's own text belongs. */
  askForText(): void {
    this.#text.focus();
  }
}
