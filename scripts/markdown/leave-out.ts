/** Leaves out of a copy of a built page what its markup says is shown elsewhere: `data-only="screen print"`. */
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';

/** What the browser reads, or nobody sees. */
const unseen = 'script, style, template, noscript, [hidden]';

const controls = 'button, input, select, textarea';

/**
 * Removes from `main` what is not for `copy`, and what the selector `also` names.
 *
 * @throws Error when something that only works when pressed would stay.
 */
export function leaveOut(main: Element, copy: 'book' | 'markdown', also: string): void {
  const others = `[data-only]:not([data-only~="${copy}"])`;
  prune(main, new Set(selectAll(`${unseen}, ${others}, ${also}`, main)));
  const control = select(controls, main);
  if (control === undefined) return;
  const { type, name, id } = control.properties;
  const which = [type, name, id].filter(Boolean).join(' ');
  throw new Error(
    `A <${control.tagName}> (${which || 'without a name'}) would stand in the page's ${copy} copy, where nothing can be pressed. Give it, or what is around it, data-only="screen".`,
  );
}

function prune(node: Element, dropped: ReadonlySet<unknown>): void {
  node.children = node.children.filter((child) => !dropped.has(child));
  for (const child of node.children) if (child.type === 'element') prune(child, dropped);
}
