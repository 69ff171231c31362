/** Fills the fold of a port with what the machine runs of it, beside that of the example where the work began as one. */
import { FileListing, type ListingState } from '../../cell/machine/file-listing.ts';
import { MachineView, type Shown } from '../../cell/machine/machine-view.ts';
import { booksFunctions } from '../../cell/machine/show-machine-code.ts';
import type { EditedFile } from '../../compiler/edited-files.ts';
import { hasCompiler } from '../../compiler/present.ts';
import type { MachineFunction } from '../../compiler/protocol.ts';
import { isListed } from '../examples/books-port.ts';
import { fetchExample } from '../examples/fetch-example.ts';
import type { Shop } from '../shop.ts';
import { PORT_FILES, type Work } from '../work.ts';

/** An example as it is before anybody has changed it. */
interface BooksPort {
  readonly files: Work['files'];
  readonly functions: readonly MachineFunction[];
}

/** Rejects where the functions cannot be fetched, and nothing else can be shown. */
export async function showPort(
  fold: HTMLDetailsElement,
  shop: Shop,
  kernel: EditedFile,
): Promise<void> {
  let books = await booksPort(shop.work);
  let shown = shownOf(books);
  const isBooks = (): boolean =>
    PORT_FILES.every((name) => books?.files[name] === shop.work.files[name]);
  const listing = hasCompiler() ? new FileListing(kernel, isBooks) : null;
  const state = (): ListingState =>
    listing?.state ?? { kind: isBooks() ? 'unchanged' : 'elsewhere' };
  const view = new MachineView(fold);
  const look = (): void => {
    if (fold.open) listing?.look();
    view.render(shown, state());
  };
  const follow = async (): Promise<void> => {
    const { original, contract } = shop.work;
    const found = await booksPort(shop.work).catch(() => null);
    if (original !== shop.work.original || contract !== shop.work.contract) return;
    books = found;
    shown = shownOf(books);
    look();
  };
  shop.subscribe((_, changed) => {
    if (changed.has('original') || changed.has('contract')) void follow();
    else if (changed.has('files') && listing === null) look();
  });
  listing?.onChange(look);
  fold.addEventListener('toggle', look);
  look();
}

function shownOf(books: BooksPort | null): Shown {
  return { module: 'kernel', book: books?.functions ?? null, names: [], isWhole: true };
}

/** Null where the work is no example. Rejects where it is one that cannot be fetched. */
async function booksPort({ contract, original }: Work): Promise<BooksPort | null> {
  const name = contract?.function ?? '';
  if (!isListed(name)) return null;
  const example = await fetchExample(name);
  if (example.original !== original) return null;
  return { files: example.files, functions: await booksFunctions(`ports/${name}`) };
}
