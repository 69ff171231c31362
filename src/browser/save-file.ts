/** Hands a file that the page has made to the reader, as a download. */
import { make } from './dom.ts';

/** Until the browser has surely begun to read it, in milliseconds. */
const KEPT = 10_000;

export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = make('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
