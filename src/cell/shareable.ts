/** What of a cell goes into links and comes from them: its edited code. */

import type { Edit } from '../edits/draft.ts';
import { parseEdit } from '../edits/kept-edit.ts';
import { showDifference } from '../share/difference.ts';
import { followLink } from '../share/follow.ts';
import type { ShareControls } from '../share/share-controls.ts';
import type { Shareable, ShareKind } from '../share/shareable.ts';

export const CELL: ShareKind = { name: 'cell', brings: 'code', version: 'version', start: 'Run' };

/** What the panel of a cell knows. */
export type OwnEdit = Pick<
  Shareable<Edit>,
  'id' | 'title' | 'element' | 'names' | 'original' | 'own' | 'show' | 'focus'
>;

export function shareableCell(cell: OwnEdit): Shareable<Edit> {
  const { text: original } = cell.original;
  return {
    ...cell,
    kind: CELL,
    isSame: (one, other) => one.text === other.text,
    encode: (edit) => ({ content: [edit.text, fingerprint(edit.original)], remark: '' }),
    decode: (content) => {
      const [text, of]: readonly unknown[] = Array.isArray(content) ? content : [];
      if (typeof text !== 'string' || typeof of !== 'string') return null;
      const remark =
        of === fingerprint(original)
          ? ''
          : ' The original has changed since the link was made, so the difference shows that change, too.';
      return { content: { text, original }, remark };
    },
    parse: parseEdit,
    difference: ({ text }) =>
      showDifference(original, text, 'Difference between the original and the shared version'),
  };
}

/** Follows the link in the address; `find` gives the cell of an id. */
export function followCellLink(
  find: (id: string) => Promise<ShareControls<Edit>> | undefined,
): Promise<void> {
  return followLink(CELL, find);
}

/** Eight hexadecimal digits that tell one original from the next (FNV-1a over UTF-16 units). */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
