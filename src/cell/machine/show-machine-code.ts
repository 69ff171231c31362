/** Fills the fold of a snippet: the book's functions are fetched, the reader's are asked for at each change. */
import { onSite } from '../../browser/address.ts';
import { fetchFile } from '../../browser/fetch-file.ts';
import { editedFile } from '../../compiler/edited-files.ts';
import { fileKey } from '../../compiler/file-key.ts';
import { hasCompiler } from '../../compiler/present.ts';
import type { MachineFunction } from '../../compiler/protocol.ts';
import { read } from '../../storage/storage.ts';
import { listingOf } from './file-listing.ts';
import { MachineView } from './machine-view.ts';

/** Rejects where the functions cannot be fetched. */
export async function showMachineCode(fold: HTMLDetailsElement): Promise<void> {
  const { machine = '', names = '' } = fold.dataset;
  const [crate = '', module = ''] = machine.split('/');
  const [book, file] = await Promise.all([
    booksFunctions(machine),
    hasCompiler() ? editedFile(crate, module) : null,
  ]);
  const view = new MachineView(fold);
  const shown = { module, book, names: names.split(' '), isWhole: 'whole' in fold.dataset };
  if (file === null) {
    view.render(shown, { kind: read(fileKey(machine)) === null ? 'unchanged' : 'elsewhere' });
    return;
  }
  const listing = listingOf(file);
  const look = (): void => {
    if (fold.open) listing.look();
    view.render(shown, listing.state);
  };
  listing.onChange(look);
  fold.addEventListener('toggle', look);
  look();
}

/**
 * As the build has written them down. Rejects where they cannot be fetched.
 *
 * @param of Crate and module, "doubles/count" for example.
 */
export async function booksFunctions(of: string): Promise<readonly MachineFunction[]> {
  return (await fetchFile(onSite(`/machine/${of}.json`))).json();
}
