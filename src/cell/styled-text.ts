/** Printed text in the page: each run of a style as a node. */
import { type Run, Terminal } from './terminal.ts';

/** Text without a style needs no element. */
export function nodeOf({ text, style: { colour, bold } }: Run): ChildNode {
  if (colour === null && !bold) return document.createTextNode(text);
  const span = document.createElement('span');
  if (colour !== null) span.classList.add(`ansi-${colour}`);
  span.classList.toggle('ansi-bold', bold);
  span.textContent = text;
  return span;
}

/** A whole text as a terminal shows it. */
export function terminalNodes(text: string): ChildNode[] {
  const { done, row } = new Terminal().write(text);
  return [...done, ...row].map(nodeOf);
}
