/** Makes a page's content stand still: nothing to press, everything open, ids and links as the whole book needs them. */
import type { Element, ElementContent } from 'hast';
import { matches, selectAll } from 'hast-util-select';

type Content = ElementContent;

/** What only works when pressed, or repeats what stands there. Recorded output stays. */
const pressed = [
  ...['script', 'style', 'template', 'noscript', 'button', 'canvas', 'dialog', 'progress'],
  ...['input', 'textarea', 'nav', 'mark-read', 'corpus-lab', '[hidden]', 'p.visually-hidden'],
  ...['.panel-actions', '.panel-controls', '.panel-notice', '.panel-said', '.panel > footer'],
  ...['.bench-setup', '.bench-status', '.bench-hint[data-part]', '.bench-code', '.cell-hint'],
  ...['.bench-chart', '.bench-key', '.bench-tables', '.demo-hint', '.demo-status'],
  ...['.sliders', '.halves', '.slider', '.reply', '.actions', '.tally', '.tabs', '.turn-pages'],
  ...['.turn .done', '.starter', '.download details', '.colophon', '.read-head .needs-js'],
  ...['should-i-port .verdict', 'filter-table form', '.sheet-end', '.sheet-end ~ *'],
].join(', ');

/** Roles of what speaks or is operated; what is left of it is plain text. */
const liveRoles = new Set(['group', 'region', 'log', 'status', 'alert', 'tabpanel']);

interface Place {
  /** Of the page. */
  readonly address: string;
  /** Addresses of the pages in the book, with the ids of their places. */
  readonly places: ReadonlyMap<string, string>;
}

/** @param main The main part of a built page. */
export function still(main: Element, { address, places }: Place): Content[] {
  const place = places.get(address);
  if (place === undefined) throw new Error(`${address} has no place in the book.`);
  spellOutChoices(main);
  prune(main, new Set(selectAll(pressed, main)));
  for (const element of selectAll('*', main)) {
    quieten(element);
    const { id } = element.properties;
    if (id !== undefined) element.properties['id'] = `${place}--${id}`;
  }
  // The title is where its article begins.
  for (const title of selectAll('h1', main)) delete title.properties['id'];
  const ids = new Set(selectAll('[id]', main).map(({ properties }) => properties['id']));
  for (const link of selectAll('a[href]', main)) {
    link.properties['href'] = lead(String(link.properties['href']), { address, places }, ids);
  }
  return main.children;
}

/**
 * Where a link leads in the book: a place on the page that it stands on, in another page of the book, or out of it.
 * @param ids Of the page that the link stands on.
 */
function lead(href: string, { address, places }: Place, ids: ReadonlySet<unknown>) {
  const host = 'https://book.invalid';
  const url = new URL(href, host + address);
  const place = url.origin === host ? places.get(url.pathname) : undefined;
  if (place === undefined) return href;
  const fragment = decodeURIComponent(url.hash.slice(1));
  const inside = `${place}--${fragment}`;
  const isGone = url.pathname === address && !ids.has(inside);
  return fragment === '' || fragment === '_top' || fragment.includes('=') || isGone
    ? `#${place}`
    : `#${inside}`;
}

/** A blank in a program says what may stand there. */
function spellOutChoices(main: Element) {
  for (const blank of selectAll('pre select', main)) {
    blank.tagName = 'span';
    blank.properties = {};
    blank.children = [];
  }
}

function quieten(element: Element) {
  const { properties } = element;
  if (matches('details', element)) properties['open'] = true;
  if (liveRoles.has(String(properties['role']))) {
    delete properties['role'];
    delete properties['ariaLabel'];
  }
  if (/^(section|pre|figure|form)$/.test(element.tagName)) delete properties['ariaLabel'];
  if (element.tagName === 'form') element.tagName = 'div';
  for (const name of Object.keys(properties)) {
    if (
      /^(tabIndex|htmlFor|ariaDescribedBy|ariaLabelledBy|ariaControls|dataScript)$|^dataPagefind/.test(
        name,
      )
    ) {
      delete properties[name];
    }
  }
}

function prune(node: Element, dropped: ReadonlySet<unknown>) {
  node.children = node.children.filter((child) => !dropped.has(child));
  for (const child of node.children) if (child.type === 'element') prune(child, dropped);
}
