/** Finds the parts of an element, makes new ones (text goes in as text, never as HTML), and says what can be used. */

/** A constructor of elements, for checking what was found. */
type Kind<T extends Element> = abstract new () => T;

/**
 * The element marked `data-part="name"` inside `root`.
 *
 * @throws Error if the markup has no such part of that kind.
 */
export function part<T extends Element>(root: ParentNode, name: string, kind: Kind<T>): T {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (found instanceof kind) return found;
  throw new Error(`The panel's markup has no ${kind.name} with data-part="${name}".`);
}

/**
 * The button marked `data-do="name"` inside `root`.
 *
 * @throws Error if the markup has no such button.
 */
export function buttonOf(root: ParentNode, name: string): HTMLButtonElement {
  const found = root.querySelector(`[data-do="${name}"]`);
  if (found instanceof HTMLButtonElement) return found;
  throw new Error(`The panel's markup has no button with data-do="${name}".`);
}

/** A new element with attributes and children; strings become text nodes. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A button that cannot be used now keeps its place and the focus. */
export function setUsable(button: HTMLButtonElement, usable: boolean): void {
  if (usable) button.removeAttribute('aria-disabled');
  else button.setAttribute('aria-disabled', 'true');
}

export function isUsable(button: HTMLButtonElement): boolean {
  return button.getAttribute('aria-disabled') !== 'true';
}

/** Writes only what changed, so that nothing is announced twice. */
export function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** How much is done, from 0 to 1, or null when nobody knows. */
export function setProgress(bar: HTMLProgressElement, share: number | null): void {
  if (share === null) bar.removeAttribute('value');
  else bar.value = share;
}

/** One item of a list of remarks. */
export interface Note {
  readonly text: string;
  /** Something is wrong, not only worth knowing. */
  readonly bad: boolean;
}

/** Makes `list` say `notes`; a list that says so already is left alone. */
export function replaceItems(list: HTMLElement, notes: readonly Note[]): void {
  const before = [...list.children].map((item) => item.textContent).join('\n');
  if (before === notes.map(({ text }) => text).join('\n')) return;
  list.replaceChildren(
    ...notes.map(({ text, bad }) => make('li', bad ? { class: 'bad' } : {}, text)),
  );
}
