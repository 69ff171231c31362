/** The loops of each function in numbers, before and after the reader's change, and one function as the machine runs it. */
import { make, setText } from '../../browser/dom.ts';
import { addStyleSheet } from '../../browser/style-sheet.ts';
import type { MachineFunction } from '../../compiler/protocol.ts';
import { drawnCode } from './drawn-code.ts';
import type { Listed, ListingState } from './file-listing.ts';
import styles from './machine.css?url';
import { functionLabel, loopWords, statusWords } from './words.ts';

void addStyleSheet(styles);

const NOTE =
  'Here each function is compiled by itself, and the text is that of WebAssembly. A generic function is compiled for each list of types that it is called with. In the module that runs, the compiler may put a function into the one that calls it, and the names are gone. Lines that only open or end a block are not counted as instructions.';

export interface Shown {
  readonly module: string;
  /** The book's functions of the file; null where the book has no such file. */
  readonly book: readonly MachineFunction[] | null;
  /** Of those that the fold is about, in their order. */
  readonly names: readonly string[];
  /** It is about all others as well. */
  readonly isWhole: boolean;
}

type Version = 'yours' | 'book';

let views = 0;

export class MachineView {
  readonly #rows = make('tbody');
  readonly #books = make('th', { scope: 'col' }, 'the book’s');
  readonly #yours = make('th', { scope: 'col' }, 'yours');
  readonly #table: HTMLElement;
  readonly #status = make('p', { class: 'machine-status', role: 'status' });
  readonly #choice = make('select');
  readonly #versions = make('fieldset', { class: 'seg' });
  readonly #choices: HTMLElement;
  readonly #code = make('div');
  #shown: Shown = { module: '', book: null, names: [], isWhole: true };
  #listed: Listed | null = null;
  #mine: readonly MachineFunction[] | null = null;
  /** Until the reader has chosen, the first one that differs. */
  #chosen: string | null = null;
  #version: Version = 'yours';

  constructor(fold: HTMLElement) {
    views += 1;
    for (const version of ['yours', 'book'] as const) {
      const radio = make('input', { type: 'radio', name: `machine version ${views}` });
      radio.checked = version === this.#version;
      radio.addEventListener('change', () => {
        this.#version = version;
        this.#drawCode();
      });
      this.#versions.append(make('label', {}, radio, version === 'book' ? 'the book’s' : 'yours'));
    }
    this.#versions.prepend(make('legend', { class: 'visually-hidden' }, 'Version'));
    this.#choice.addEventListener('change', () => {
      this.#chosen = this.#choice.value;
      this.#drawCode();
    });
    this.#table = make(
      'table',
      { class: 'machine-loops' },
      make('caption', {}, 'Instructions in each innermost loop'),
      make(
        'thead',
        {},
        make('tr', {}, make('th', { scope: 'col' }, 'function'), this.#books, this.#yours),
      ),
      this.#rows,
    );
    this.#choices = make(
      'p',
      { class: 'machine-choice' },
      make('label', {}, 'Function ', this.#choice),
      this.#versions,
    );
    fold.append(
      this.#table,
      this.#status,
      this.#choices,
      this.#code,
      make('p', { class: 'machine-status' }, NOTE),
    );
  }

  /** @param state Of the reader's version. */
  render(shown: Shown, state: ListingState): void {
    const listed: Listed | null =
      state.kind === 'listed' ? state : 'before' in state ? state.before : null;
    setText(this.#status, statusWords(state));
    if (shown === this.#shown && listed === this.#listed) return;
    this.#shown = shown;
    this.#listed = listed;
    const mine = listed?.functions.filter(({ module }) => module === shown.module) ?? null;
    this.#mine = mine;
    this.#books.hidden = shown.book === null;
    this.#yours.hidden = mine === null;
    this.#versions.hidden = mine === null || shown.book === null;
    const functions = this.#all();
    this.#table.hidden = functions.length === 0;
    this.#choices.hidden = functions.length === 0;
    this.#rows.replaceChildren(
      ...functions.filter((one) => this.#isAbout(one)).map((one) => this.#row(one)),
    );
    const labels = functions.map(functionLabel);
    const chosen = this.#chosen ?? this.#first(functions);
    this.#choice.replaceChildren(...labels.map((label) => make('option', {}, label)));
    this.#choice.value = labels.includes(chosen) ? chosen : this.#first(functions);
    this.#drawCode();
  }

  /** Of both versions, each once: those that the fold is about first. */
  #all(): readonly MachineFunction[] {
    const all = [...(this.#shown.book ?? []), ...(this.#mine ?? [])];
    const each = [...new Map(all.map((one) => [functionLabel(one), one])).values()];
    const about = this.#shown.names.flatMap((name) => each.filter((one) => one.name === name));
    return [...about, ...each.filter((one) => !about.includes(one))];
  }

  #isAbout({ name }: MachineFunction): boolean {
    return this.#shown.isWhole || this.#shown.names.includes(name);
  }

  #row(one: MachineFunction): HTMLElement {
    const label = functionLabel(one);
    const head = make('th', { scope: 'row' }, make('code', {}, one.name));
    head.append(label.slice(one.name.length));
    const cells = (['book', 'yours'] as const)
      .filter((version) => this.#functionsOf(version) !== null)
      .map((version) => make('td', {}, loopWords(this.#find(version, label))));
    return make('tr', {}, head, ...cells);
  }

  #first(functions: readonly MachineFunction[]): string {
    const { book } = this.#shown;
    const differs = (label: string): boolean =>
      this.#find('yours', label)?.code !== this.#find('book', label)?.code;
    const labels = functions.filter((one) => this.#isAbout(one)).map(functionLabel);
    const changed = this.#mine === null || book === null ? undefined : labels.find(differs);
    return changed ?? labels[0] ?? '';
  }

  #functionsOf(version: Version): readonly MachineFunction[] | null {
    return version === 'book' ? this.#shown.book : this.#mine;
  }

  #find(version: Version, label: string): MachineFunction | null {
    return this.#functionsOf(version)?.find((one) => functionLabel(one) === label) ?? null;
  }

  /** Where there is one alone, nothing can be chosen. */
  #versionShown(): Version {
    if (this.#mine === null) return 'book';
    return this.#shown.book === null ? 'yours' : this.#version;
  }

  #drawCode(): void {
    const name = this.#choice.value;
    const found = this.#find(this.#versionShown(), name);
    if (name === '') {
      this.#code.replaceChildren();
      return;
    }
    if (found === null) {
      const words = `This version has no ${name} by itself.`;
      this.#code.replaceChildren(make('p', { class: 'machine-status' }, words));
      return;
    }
    const code = drawnCode(found);
    this.#code.replaceChildren(code);
    // What the fold is about comes into view: an innermost loop with vectors, or else the first loop.
    const vector = code.querySelector('.loop:not(:has(.loop)) .vector');
    const loop = vector?.closest('.loop') ?? code.querySelector('.loop');
    if (loop !== null) {
      code.scrollTop = loop.getBoundingClientRect().top - code.getBoundingClientRect().top - 40;
    }
  }
}
