/** Follows the link in the address: a banner offers what it brings or says what is wrong. Nothing runs. */
import { showProblem } from './banner.ts';
import { readLink } from './link.ts';
import { FAULT_WORDS, missingWords } from './link-messages.ts';
import type { ShareControls } from './share-controls.ts';
import type { ShareKind } from './shareable.ts';

/** `find` gives what shares the state of the component that the link names; undefined where the page has none. */
export async function followLink<Version>(
  kind: ShareKind,
  find: (id: string) => Promise<ShareControls<Version>> | undefined,
): Promise<void> {
  const address = location.href;
  const { id, found } = await readLink(address, kind);
  // Another link may have been opened meanwhile.
  if (location.href !== address) return;
  const controls = await find(id);
  if (controls !== undefined) controls.offer(found);
  else showProblem(id === '' ? FAULT_WORDS.damaged : missingWords(kind, id), null);
}
