/** What the finder is told of an entry: in the page's markup, and in tests. */
import type { Find, Trouble, TroubleGroup } from './trouble.ts';

/** All lists of pieces that find an entry: of its messages, and of other wordings. */
export function findsOf({ messages, otherwise = [] }: Trouble): Find[] {
  return [...messages.map(({ find }) => find), ...otherwise];
}

/** What is printed in a build that succeeds is no error: it stands behind those that are. */
export const isError = (group: TroubleGroup['id']): boolean => group !== 'unchanged';
