/** The text of a message, read while the site is built. */
import { readSource } from '../../snippet/source.ts';
import type { Message } from './trouble.ts';

/** As it was printed, or as its source has it. */
export function textOf(message: Message): string {
  if (message.kind === 'cited') return message.text;
  return readSource(`content/reference/trouble/printed/${message.printed}.txt`).text.trimEnd();
}
