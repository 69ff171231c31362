/** Keeps the marks of an editor as the last proof has it: they are there while it is of the texts as they are. */
import type { Editor } from '../../cell/editor.ts';
import type { WorkFile } from '../places.ts';
import type { Shop } from '../shop.ts';
import type { UnreachedLine } from './unreached-line.ts';

const NONE: readonly UnreachedLine[] = [];

/**
 * @param editor The editor of the file; null while it is not open.
 * @returns what has to be called once the editor is open.
 */
export function followUnreached(
  shop: Shop,
  file: WorkFile,
  editor: () => Editor | null,
): () => void {
  let shown = NONE;
  let last = Promise.resolve();
  const lines = (): readonly UnreachedLine[] => {
    const found = shop.found.get('unreached');
    if (found === null || found.isStale) return NONE;
    return found.result.filter((line) => line.file === file);
  };
  const show = async (): Promise<void> => {
    // Nothing is fetched before there is something to mark.
    if (lines().length === 0 && shown.length === 0) return;
    const { markUnreached } = await import('./mark-unreached.ts');
    shown = lines();
    editor()?.use((view) => markUnreached(view, shown));
  };
  const follow = (): void => {
    last = last.then(show, () => {
      // Without a connection the list of the proof says the same.
    });
  };
  shop.subscribe(follow);
  shop.found.subscribe((name) => {
    if (name === 'unreached') follow();
  });
  follow();
  return follow;
}
