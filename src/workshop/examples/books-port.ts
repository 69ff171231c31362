/** The port of an example that nobody has changed: it is built with the site, so no compiler is needed for it. */
import { subjectOf } from '../found.ts';
import type { Shop } from '../shop.ts';
import { fetchExample } from './fetch-example.ts';

/**
 * Puts the book's own port on the board where the work has the contract and the files of an example, whatever its name,
 * and nothing newer was compiled. Asked for at a press: it may fetch the example.
 *
 * @param isExample Whether there is an example of that name: an example has the name of its function.
 */
export async function findBooksPort(
  { work, found }: Pick<Shop, 'work' | 'found'>,
  isExample: (name: string) => boolean,
): Promise<void> {
  const built = found.get('built');
  const name = work.contract?.function ?? '';
  if ((built !== null && !built.isStale) || !isExample(name)) return;
  const of = subjectOf('built', work);
  // Where it cannot be fetched there is no port, and whoever asked says so.
  const example = await fetchExample(name).catch(() => null);
  if (example === null || subjectOf('built', example) !== of) return;
  const books = { crate: 'ports', module: 'ports', hash: '', flags: '', builtAt: new Date() };
  found.set('built', of, books);
}

/** As the list of examples on the page says it. */
export function isListed(name: string): boolean {
  return document.querySelector(`[data-example="${CSS.escape(name)}"]`) !== null;
}
