/** Fills a fold: the loops of each function in numbers, before and after the reader's change, and one function as the machine runs it. */
import './machine.css';
import { onSite } from '../../browser/address.ts';
import { make, setText } from '../../browser/dom.ts';
import { fetchFile } from '../../browser/fetch-file.ts';
import { editedFile } from '../../compiler/edited-files.ts';
import { fileKey } from '../../compiler/file-key.ts';
import { hasCompiler } from '../../compiler/present.ts';
import type { MachineFunction } from '../../compiler/protocol.ts';
import { read } from '../../storage/storage.ts';
import { drawnCode } from './drawn-code.ts';
import { type FileListing, type Listed, listingOf } from './file-listing.ts';
import { loopWords, statusWords } from './words.ts';

const NOTE =
  'Here each function is compiled by itself, and the text is that of WebAssembly. In the module that runs, the compiler may put a function into the one that calls it, and the names are gone. Lines that only open or end a block are not counted as instructions.';

/** Rejects where the functions cannot be fetched. */
export async function showMachineCode(fold: HTMLDetailsElement): Promise<void> {
  const { machine = '', names = '' } = fold.dataset;
  const [crate = '', module = ''] = machine.split('/');
  const [response, file] = await Promise.all([
    fetchFile(onSite(`/machine/${machine}.json`)),
    hasCompiler() ? editedFile(crate, module) : null,
  ]);
  // Written by the build.
  const book: readonly MachineFunction[] = await response.json();
  const listing = file === null ? null : listingOf(file);
  const isElsewhere = listing === null && read(fileKey(machine)) !== null;
  const view = new MachineView(fold, { module, book, names: names.split(' '), isElsewhere });
  view.render(listing);
  if (listing === null) return;
  const look = (): void => {
    if (fold.open) listing.look();
    view.render(listing);
  };
  listing.onChange(look);
  fold.addEventListener('toggle', look);
  look();
}

interface Shown {
  readonly module: string;
  /** The book's functions of the file. */
  readonly book: readonly MachineFunction[];
  /** Of those that the fold is about. */
  readonly names: readonly string[];
  /** The reader has an edit that nothing here can compile. */
  readonly isElsewhere: boolean;
}

type Version = 'yours' | 'book';

class MachineView {
  readonly #shown: Shown;
  readonly #rows = make('tbody');
  readonly #yours = make('th', { scope: 'col' }, 'yours');
  readonly #status = make('p', { class: 'machine-status', role: 'status' });
  readonly #choice = make('select');
  readonly #versions = make('fieldset', { class: 'seg' });
  readonly #code = make('div');
  #mine: readonly MachineFunction[] | null = null;
  /** Until the reader has chosen, the first one that differs. */
  #chosen: string | null = null;
  #version: Version = 'yours';

  constructor(fold: HTMLElement, shown: Shown) {
    this.#shown = shown;
    for (const version of ['yours', 'book'] as const) {
      const radio = make('input', { type: 'radio', name: `${fold.dataset['machine']} version` });
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
    const head = make('tr', {}, make('th', { scope: 'col' }, 'function'));
    head.append(make('th', { scope: 'col' }, 'the book’s'), this.#yours);
    fold.append(
      make(
        'table',
        { class: 'machine-loops' },
        make('caption', {}, 'Instructions in each innermost loop'),
        make('thead', {}, head),
        this.#rows,
      ),
      this.#status,
      make(
        'p',
        { class: 'machine-choice' },
        make('label', {}, 'Function ', this.#choice),
        this.#versions,
      ),
      this.#code,
      make('p', { class: 'machine-status' }, NOTE),
    );
  }

  render(listing: FileListing | null): void {
    const state = listing?.state ?? { kind: 'unchanged' };
    const listed: Listed | null =
      state.kind === 'listed' ? state : 'before' in state ? state.before : null;
    const mine = listed?.functions.filter(({ module }) => module === this.#shown.module) ?? null;
    setText(this.#status, statusWords(state, this.#shown.isElsewhere));
    if (mine === this.#mine && this.#rows.childElementCount > 0) return;
    this.#mine = mine;
    this.#yours.hidden = mine === null;
    this.#versions.hidden = mine === null;
    this.#rows.replaceChildren(...this.#shown.names.map((name) => this.#row(name)));
    const names = new Set([...this.#shown.book, ...(mine ?? [])].map(({ name }) => name));
    const chosen = this.#chosen ?? this.#first();
    this.#choice.replaceChildren(...[...names].map((name) => make('option', {}, name)));
    this.#choice.value = names.has(chosen) ? chosen : (this.#shown.names[0] ?? '');
    this.#drawCode();
  }

  #row(name: string): HTMLElement {
    const cells = [make('td', {}, loopWords(this.#find('book', name)))];
    if (this.#mine !== null) cells.push(make('td', {}, loopWords(this.#find('yours', name))));
    return make('tr', {}, make('th', { scope: 'row' }, make('code', {}, name)), ...cells);
  }

  #first(): string {
    const { names } = this.#shown;
    const differs = (name: string): boolean =>
      this.#mine !== null && this.#find('yours', name)?.code !== this.#find('book', name)?.code;
    return names.find(differs) ?? names[0] ?? '';
  }

  #find(version: Version, name: string): MachineFunction | null {
    const functions = version === 'book' ? this.#shown.book : this.#mine;
    return functions?.find((one) => one.name === name) ?? null;
  }

  #drawCode(): void {
    const name = this.#choice.value;
    const found = this.#find(this.#mine === null ? 'book' : this.#version, name);
    if (found === null) {
      const words = `This version has no ${name} by itself.`;
      this.#code.replaceChildren(make('p', { class: 'machine-status' }, words));
      return;
    }
    const code = drawnCode(found);
    this.#code.replaceChildren(code);
    // What the fold is about comes into view: a loop with vectors, or else the first one.
    const loop =
      code.querySelector('.loop .vector')?.closest('.loop') ?? code.querySelector('.loop');
    if (loop !== null) {
      code.scrollTop = loop.getBoundingClientRect().top - code.getBoundingClientRect().top - 40;
    }
  }
}
