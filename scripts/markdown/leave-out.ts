/** Leaves out of a copy of a built page what its markup says is shown elsewhere: `data-only="screen print"`. */
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';

/** What the browser reads, or nobody sees. */
const unseen = 'script, style, template, noscript, [hidden]';

const controls = 'button, input, select, textarea';

/**
 * Removes from `main` what is not for `copy`, and what the selector `also` names.
 *
 * @throws Error when the markup does not say where a control is shown, or says that it is in this copy.
 */
export function leaveOut(main: Element, copy: 'book' | 'markdown', also: string): void {
  const placed = new Set(selectAll('[data-only], [data-only] *', main));
  refuse(selectAll(controls, main).find((control) => !placed.has(control)));
  const others = `[data-only]:not([data-only~="${copy}"])`;
  prune(main, new Set(selectAll(`${unseen}, ${others}, ${also}`, main)));
  refuse(select(controls, main));
}

function refuse(control: Element | undefined): void {
  if (control === undefined) return;
  const { type, name, id } = control.properties;
  const which = [type, name, id].filter(Boolean).join(' ') || 'without a name';
  throw new Error(
    `A <${control.tagName}> (${which}) would stand where nothing can be pressed: in the book or in a page's Markdown. Give it, or what is around it, data-only="screen".`,
  );
}

function prune(node: Element, dropped: ReadonlySet<unknown>): void {
  node.children = node.children.filter((child) => !dropped.has(child));
  for (const child of node.children) if (child.type === 'element') prune(child, dropped);
}
