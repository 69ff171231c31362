/** The panel of the reader's works: opens, names, copies, deletes, exports and takes in. */
import { buttonOf, make, part, setText } from '../../browser/dom.ts';
import { saveFile } from '../../browser/save-file.ts';
import { findBooksPort, isListed } from '../examples/books-port.ts';
import { fetchExample } from '../examples/fetch-example.ts';
import type { Shop } from '../shop.ts';
import { NEW_WORK, type Work } from '../work.ts';
import { Keeper, type KeeperEvent } from './keeper.ts';
import { followFiles, type Given, readFile } from './take-in.ts';
import { faultOf } from './work-name.ts';

export class WorksPanel {
  readonly #root: HTMLElement;
  readonly #page: HTMLElement;
  readonly #shop: Shop;
  readonly #keeper: Keeper;
  #deleted: Work | null = null;

  /** @param page What files may be dropped on. */
  constructor(page: HTMLElement, shop: Shop) {
    this.#page = page;
    this.#root = part(page, 'works', HTMLElement);
    this.#shop = shop;
    this.#keeper = new Keeper(shop, (event) => this.#hear(event));
  }

  start(): void {
    this.#root.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button === null) return;
      const { do: name = '', open, example } = button.dataset;
      if (open !== undefined) this.#open(open);
      else if (example !== undefined) void this.#openExample(example);
      else this.#act(name);
    });
    const form = part(this.#root, 'rename', HTMLFormElement);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#rename();
    });
    form.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#endRename();
    });
    const file = part(this.#root, 'file', HTMLInputElement);
    file.addEventListener('change', () => {
      const [chosen] = file.files ?? [];
      if (chosen) void readFile(chosen).then((given) => this.#take(given));
      file.value = '';
    });
    followFiles(this.#page, (given) => this.#take(given));
    this.#shop.subscribe((_, changed) => {
      if (changed.has('name') || changed.has('original')) this.#draw();
    });
    this.#keeper.resume();
    this.#draw();
  }

  #act(name: string): void {
    const { work } = this.#shop;
    if (name === 'new')
      this.#begin(NEW_WORK, 'A new work. It is kept once you have typed something.');
    else if (name === 'rename') this.#startRename();
    else if (name === 'keep-name') this.#endRename();
    else if (name === 'copy') {
      this.#keeper.add(work);
      this.#say(`This is the copy, “${this.#shop.work.name}”.`);
    } else if (name === 'delete') this.#delete();
    else if (name === 'undo' && this.#deleted !== null) {
      this.#keeper.add(this.#deleted);
      this.#say(`“${this.#shop.work.name}” is back.`);
    } else if (name === 'export') {
      const file = `${work.name}.workshop.json`;
      saveFile(file, new Blob([JSON.stringify(work, null, 1)], { type: 'application/json' }));
      this.#say(`Exported as ${file}.`);
    } else if (name === 'import') part(this.#root, 'file', HTMLInputElement).click();
  }

  #delete(): void {
    if (this.#isNew) {
      this.#say('There is nothing to delete yet.');
      return;
    }
    const deleted = this.#keeper.remove();
    this.#say(`“${deleted.name}” is deleted.`, deleted);
  }

  #begin(work: Work, words: string): void {
    this.#keeper.begin(work);
    this.#say(words);
  }

  #open(name: string): void {
    const read = this.#keeper.open(name);
    void findBooksPort(this.#shop, isListed);
    this.#say(
      read.kind === 'work'
        ? `“${name}” is open.`
        : `“${name}” cannot be opened, and stays as it is. ${read.why}`,
    );
  }

  /** Opens an example, or what the reader has made of it. */
  async #openExample(name: string): Promise<void> {
    if (this.#keeper.names.includes(name)) {
      this.#open(name);
      this.#say(`This is “${name}” as you left it. Delete it to open ours again.`);
      return;
    }
    try {
      this.#begin(
        await fetchExample(name),
        `“${name}” is open. It is kept once you have changed it.`,
      );
      await findBooksPort(this.#shop, isListed);
      part(this.#root, 'examples', HTMLDetailsElement).open = false;
    } catch {
      this.#say('The example could not be fetched. Are you offline? Try again.');
    }
  }

  #startRename(): void {
    const form = part(this.#root, 'rename', HTMLFormElement);
    if (!form.hidden) {
      this.#endRename();
      return;
    }
    form.hidden = false;
    buttonOf(this.#root, 'rename').setAttribute('aria-expanded', 'true');
    const input = nameIn(form);
    input.value = this.#shop.work.name;
    input.focus();
    input.select();
  }

  #endRename(): void {
    part(this.#root, 'rename', HTMLFormElement).hidden = true;
    const button = buttonOf(this.#root, 'rename');
    button.setAttribute('aria-expanded', 'false');
    button.focus();
  }

  #rename(): void {
    const name = nameIn(part(this.#root, 'rename', HTMLFormElement)).value.trim();
    const { work } = this.#shop;
    const taken = this.#keeper.names.filter((other) => other !== work.name);
    const fault = faultOf(name, taken);
    if (fault !== null) {
      this.#say(fault);
      return;
    }
    this.#endRename();
    this.#keeper.rename(name);
    this.#say(`It is called “${name}” now.`);
  }

  #take(given: Given): void {
    if (given.kind === 'refused') {
      this.#say(given.why);
      return;
    }
    const { name } = given.work;
    this.#keeper.add(given.work);
    const own = this.#shop.work.name;
    this.#say(
      own === name
        ? `“${own}” is open.`
        : `There was a work “${name}” already: this one is called “${own}”.`,
    );
  }

  #hear(event: KeeperEvent): void {
    if (event.kind === 'both') {
      this.#say(`Another tab has changed this work, too. Its text is kept as “${event.name}”.`);
    } else if (event.kind === 'unkept') {
      this.#say('This browser does not keep this work: export it before you leave the page.');
    }
    this.#draw();
  }

  /** @param deleted What Undo brings back. */
  #say(words: string, deleted: Work | null = null): void {
    part(this.#root, 'said', HTMLElement).textContent = words;
    this.#deleted = deleted;
    buttonOf(this.#root, 'undo').hidden = deleted === null;
  }

  /** Nobody has written anything yet. */
  get #isNew(): boolean {
    return !this.#keeper.isKept && this.#shop.work.original === '';
  }

  #draw(): void {
    const { work } = this.#shop;
    const isNew = this.#isNew;
    setText(part(this.#root, 'open', HTMLElement), isNew ? 'New work' : work.name);
    part(this.#root, 'hint', HTMLElement).hidden = !isNew;
    const kept = part(this.#root, 'kept', HTMLElement);
    const names = this.#keeper.names.filter((name) => isNew || name !== work.name);
    kept.hidden = names.length === 0;
    kept
      .querySelector('ul')
      ?.replaceChildren(
        ...names.map((name) =>
          make(
            'li',
            {},
            make('button', { type: 'button', class: 'quiet', 'data-open': name }, name),
          ),
        ),
      );
  }
}

function nameIn(form: HTMLFormElement): HTMLInputElement {
  const input = form.elements.namedItem('name');
  if (input instanceof HTMLInputElement) return input;
  throw new Error('The form has no field for a name.');
}
