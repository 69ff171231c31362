/** The definition of a term, beside the word: built from the glossary, placed, and closed again. Loads at the first press. */
import { NOTHING, termOf } from '../../../content/reference/glossary.ts';
import { make } from '../../browser/dom.ts';
import { addStyleSheet } from '../../browser/style-sheet.ts';
import styles from './definition.css?url';
import { type Edges, placeBeside } from './place.ts';

/** CSS pixels that stay free between a definition and the edge of the window. */
const MARGIN = 8;

/** A definition that is open, and the term behind which it stands. */
interface Shown {
  readonly term: HTMLElement;
  readonly definition: HTMLElement;
}

/** A definition is placed by its size. */
const styled = addStyleSheet(styles);

let shown: Shown | null = null;
/** The one that was open when a pointer was last pressed: a press beside a popover closes it before the click comes. */
let shownAtPress: Shown | null = null;

document.addEventListener('pointerdown', () => {
  shownAtPress = shown;
});

/** Answers a click on a term: opens its definition, or closes it. */
export async function toggleDefinition(term: HTMLAnchorElement, click: MouseEvent): Promise<void> {
  await styled;
  const byPointer = click.detail > 0;
  if (shown?.term === term) shown.definition.hidePopover();
  else if (!byPointer || shownAtPress?.term !== term) show(term);
}

/** An author's text in which `backticks` mark code. */
function inline(text: string): (Node | string)[] {
  return text.split('`').map((part, index) => (index % 2 === 1 ? make('code', {}, part) : part));
}

/** What the glossary says, with a link to the entry. The term's own words name it; the rest describes it to a screen reader. */
function definitionOf(term: HTMLAnchorElement): HTMLElement {
  const { id, line, python, rust } = termOf(term.hash.slice(1));
  const textId = `definition-of-${id}`;
  const text = make('div', { id: textId }, make('p', {}, ...inline(line)));
  const inPython = make('b', { class: 'of-python' }, 'Python:');
  if (python !== NOTHING)
    text.append(make('p', { class: 'name' }, inPython, ' ', ...inline(python)));
  const inRust = make('b', { class: 'of-rust' }, 'Rust:');
  text.append(make('p', { class: 'name' }, inRust, ' ', ...inline(rust)));
  const attributes = {
    class: 'definition',
    role: 'dialog',
    'aria-label': term.textContent,
    'aria-describedby': textId,
    tabindex: '-1',
    popover: 'auto',
    'data-only': 'screen',
  };
  return make('div', attributes, text, make('a', { href: term.href }, 'In the glossary'));
}

/** A term that wraps begins in the first of its lines and ends in the last. */
function edgesOf(term: HTMLElement): Edges {
  const { top, right, bottom, left } = term.getBoundingClientRect();
  return { top, right, bottom, left: term.getClientRects()[0]?.left ?? left };
}

/** Puts the definition beside its term; from there it scrolls with the page. Closes it once the term is out of sight. */
function place(definition: HTMLElement, term: HTMLElement): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const word = edgesOf(term);
  if (word.bottom < 0 || word.top > clientHeight) {
    definition.hidePopover();
    return;
  }
  const size = { width: definition.offsetWidth, height: definition.offsetHeight };
  const room = {
    left: MARGIN,
    top: MARGIN,
    right: clientWidth - MARGIN,
    bottom: clientHeight - MARGIN,
  };
  const { left, top } = placeBeside(word, size, room);
  definition.style.left = `${left + scrollX}px`;
  definition.style.top = `${top + scrollY}px`;
}

/** Shows the definition behind its term, where Tab and a screen reader go on to, until it is closed. */
function show(term: HTMLAnchorElement): void {
  const definition = definitionOf(term);
  const closed = new AbortController();
  const { signal } = closed;
  const again = (): void => place(definition, term);
  const watcher = new ResizeObserver(again);
  definition.addEventListener('toggle', ({ newState }) => {
    if (newState === 'open') return;
    if (shown?.definition === definition) shown = null;
    term.ariaExpanded = 'false';
    closed.abort();
    watcher.disconnect();
    definition.remove();
  });
  term.after(definition);
  // Where the focus is now, the browser returns it to on Escape; not every browser focuses a link that is clicked.
  term.focus({ preventScroll: true });
  definition.showPopover();
  term.ariaExpanded = 'true';
  shown = { term, definition };
  again();
  definition.focus({ preventScroll: true });
  watcher.observe(document.body);
  addEventListener('resize', again, { signal });
  const closeBeside = ({ target }: Event): void => {
    const isHere = target instanceof Node && (target === term || definition.contains(target));
    if (!isHere) definition.hidePopover();
  };
  document.addEventListener('focusin', closeBeside, { signal });
  // Before iOS 18.3 Safari leaves a popover open at a tap beside it. A finger that scrolls ends in no `pointerup`.
  document.addEventListener(
    'pointerup',
    (event) => {
      if (event.pointerType === 'touch') closeBeside(event);
    },
    { signal },
  );
}
