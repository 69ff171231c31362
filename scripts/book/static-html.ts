/** Makes a page's content stand still: nothing to press, everything open, ids and links as the whole book needs them. */
import type { Element, ElementContent } from 'hast';
import { matches, selectAll } from 'hast-util-select';
import { leaveOut } from '../markdown/leave-out.ts';

/** A page with a sheet to print ends there. */
const beyondSheet = '.sheet-end ~ *';

/** Roles of what speaks or is operated; what is left of it is plain text. */
const liveRoles = new Set(['group', 'region', 'log', 'status', 'alert', 'tabpanel']);

/** Attributes that lead from one part of a page to another, or are for its scripts. */
const ofLivePage =
  /^(tabIndex|htmlFor|ariaDescribedBy|ariaLabelledBy|ariaControls|dataScript)$|^dataSearch/;

/** The page that is taken into the book, and the book's pages with the ids of their places, by address. */
interface Taken {
  readonly address: string;
  readonly places: ReadonlyMap<string, string>;
}

/** What the book takes of the main part of a built page; `main` is changed. */
export function toStaticHtml(main: Element, { address, places }: Taken): ElementContent[] {
  const place = places.get(address);
  if (place === undefined) throw new Error(`${address} has no place in the book.`);
  leaveOut(main, 'book', beyondSheet);
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
 * `ids` are those of the page that it stands on.
 */
function lead(href: string, { address, places }: Taken, ids: ReadonlySet<unknown>): string {
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

function quieten(element: Element): void {
  const { properties } = element;
  if (matches('details', element)) properties['open'] = true;
  if (liveRoles.has(String(properties['role']))) {
    delete properties['role'];
    delete properties['ariaLabel'];
  }
  if (/^(section|pre|figure|form)$/.test(element.tagName)) delete properties['ariaLabel'];
  if (element.tagName === 'form') element.tagName = 'div';
  for (const name of Object.keys(properties)) if (ofLivePage.test(name)) delete properties[name];
}
