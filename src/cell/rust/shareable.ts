/** What of an edited file of Rust goes into links and comes from them. */
import { parseMarked, plainText } from '../../compiler/marked-file.ts';
import type { Edit } from '../../edits/draft.ts';
import { showDifference } from '../../share/difference.ts';
import { followLink } from '../../share/follow.ts';
import type { ShareControls } from '../../share/share-controls.ts';
import type { Shareable, ShareKind } from '../../share/shareable.ts';
import { type OwnEdit, shareableCell } from '../shareable.ts';

const RUST: ShareKind = { name: 'file', brings: 'code', version: 'version', start: 'Run' };

export function shareableFile(file: OwnEdit): Shareable<Edit> {
  const original = plainText(parseMarked(file.original.text));
  return {
    ...shareableCell(file),
    kind: RUST,
    difference: ({ text }) =>
      showDifference(
        original,
        plainText(parseMarked(text)),
        'Difference between the original and the shared version',
      ),
  };
}

/** Follows the link in the address; `find` gives the cell of a file. */
export function followFileLink(
  find: (id: string) => Promise<ShareControls<Edit>> | undefined,
): Promise<void> {
  return followLink(RUST, find);
}
