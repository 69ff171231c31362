/** `<trouble-finder>`: finds the entry of a pasted message among those of the page, and opens it. */
import { make, part } from '../../browser/dom.ts';
import { type Found, findIn, type Known } from './match.ts';

/** Whoever types has stopped for a moment, in milliseconds. */
const PAUSE = 300;

/** What the markup of an entry says of itself. */
function knownOf(entry: HTMLElement): Known {
  const { find = '[]', names = '', error, title } = entry.dataset;
  const heading = entry.id === '' ? entry.querySelector('[id]') : entry;
  return {
    id: heading?.id ?? '',
    title: title ?? heading?.textContent.trim() ?? '',
    finds: JSON.parse(find),
    words: `${entry.textContent} ${names}`,
    isError: error !== 'false',
  };
}

const linkTo = ({ id, title }: Known): HTMLElement => make('a', { href: `#${id}` }, title);

function listOf(entries: readonly Known[]): HTMLElement {
  return make('ul', {}, ...entries.map((entry) => make('li', {}, linkTo(entry))));
}

/** What the reader is told, as nodes. */
function answerTo(found: Found): Node[] {
  switch (found.kind) {
    case 'empty':
      return [];
    case 'found': {
      const [best, ...others] = found.entries;
      if (best === undefined) return [];
      const first = make('p', {}, 'This is: ', linkTo(best));
      if (others.length === 0) return [first];
      return [
        first,
        make('p', {}, 'The text also has what these entries are about:'),
        listOf(others),
      ];
    }
    case 'unknown': {
      const none = 'No entry has this message. ';
      if (found.nearest.length === 0) {
        return [make('p', {}, none, 'None is near it either. The list below has all entries.')];
      }
      return [make('p', {}, none, 'These are the nearest:'), listOf(found.nearest)];
    }
  }
}

class TroubleFinder extends HTMLElement {
  #known: Known[] | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#find(true);
    });
    this.addEventListener('input', (event) => {
      clearTimeout(this.#timer);
      const isPasted = event instanceof InputEvent && event.inputType.startsWith('insertFrom');
      if (isPasted) this.#find(true);
      else this.#timer = setTimeout(() => this.#find(false), PAUSE);
    });
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#find(true);
    });
    this.dataset['ready'] = '';
  }

  /** @param opens Whether the reader asked for the entry, and did not only type. */
  #find(opens: boolean): void {
    clearTimeout(this.#timer);
    this.#known ??= [...document.querySelectorAll<HTMLElement>('[data-find]')].map(knownOf);
    const found = findIn(part(this, 'text', HTMLTextAreaElement).value, this.#known);
    part(this, 'answer', HTMLElement).replaceChildren(...answerTo(found));
    const best = found.kind === 'found' ? found.entries[0] : undefined;
    if (opens && best) open(best);
  }
}

/** Leads to an entry as a link does, so that the way back leads to the field. */
function open({ id }: Known): void {
  location.hash = id;
  const heading = document.getElementById(id);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
}

customElements.define('trouble-finder', TroubleFinder);
