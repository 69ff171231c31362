/** What the machine runs is asked for again when a file that is compiled with it has changed, and not for what is known. */
import { expect, test, vi } from 'vitest';
import { FileListing, type Listed } from '../../../../src/cell/machine/file-listing.ts';
import { EditedFile } from '../../../../src/compiler/edited-files.ts';
import { KeptDraft } from '../../../../src/edits/kept-draft.ts';

const LISTED: Listed = { kind: 'listed', functions: [], milliseconds: 1, isKept: false };
const SOURCE = { build: 'b1', text: '', isHandedOut: false, importName: 'port', hasBooks: false };

/** Two files of a reader's own, of which the first is listed. */
function ownPort(isBooks: () => boolean) {
  const together: EditedFile[] = [];
  for (const name of ['kernel', 'door']) {
    const place = { recall: () => null, keep: () => ({ kind: 'kept' }) as const, onOthers() {} };
    const kept = new KeptDraft(name, `// ${name}`, () => true, place);
    together.push(new EditedFile('workshop', name, SOURCE, { kept, together }));
  }
  const [kernel, door] = together as [EditedFile, EditedFile];
  const compile = vi.fn(async () => LISTED);
  const listing = new FileListing(kernel, isBooks, compile);
  listing.onChange(() => listing.look());
  return { kernel, door, compile, listing };
}

test('of files that the book does not have, nothing is known: they are asked about, each text once', async () => {
  const { door, compile, listing } = ownPort(() => false);
  listing.look();
  await vi.waitFor(() => expect(listing.state).toBe(LISTED));
  listing.look();
  expect(compile).toHaveBeenCalledTimes(1);
  door.kept.write('// another door');
  await vi.waitFor(() => expect(compile).toHaveBeenCalledTimes(2));
});

test('of an example that nobody has changed nothing is asked', async () => {
  let isBooks = true;
  const { kernel, compile, listing } = ownPort(() => isBooks);
  listing.look();
  expect(listing.state.kind).toBe('unchanged');
  isBooks = false;
  kernel.kept.write('// mine');
  await vi.waitFor(() => expect(listing.state).toBe(LISTED));
  isBooks = true;
  kernel.kept.toggleReset();
  expect(listing.state.kind).toBe('unchanged');
  expect(compile).toHaveBeenCalledTimes(1);
});
