/** A crate's project as everybody gets it, with the files that the reader has changed in it. */
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { type MarkedFile, markedText } from '../compiler/marked-file.ts';
import type { CrateName, ModuleName } from '../compiler/protocol.ts';

/** Of the files that nobody has changed: every project's are dated so. */
const BOOKS_DATE = new Date(2020, 0, 1);

export interface Packed {
  readonly zip: Uint8Array<ArrayBuffer>;
  /** The modules that are the reader's. */
  readonly changed: readonly ModuleName[];
}

/**
 * @param zip Of the project, whose folder has the crate's name.
 * @param find The file of a module as the reader sees it; null where it is the book's. Asked for those in the zip alone.
 */
export async function packWithChanges(
  zip: Uint8Array,
  crate: CrateName,
  modules: readonly ModuleName[],
  find: (module: ModuleName) => Promise<MarkedFile | null>,
): Promise<Packed> {
  const contents = unzipSync(zip);
  const files: Zippable = {};
  for (const [path, content] of Object.entries(contents)) {
    files[path] = [content, { mtime: BOOKS_DATE }];
  }
  const changed: ModuleName[] = [];
  for (const module of modules) {
    const path = `${crate}/src/${module}.rs`;
    const original = contents[path];
    const file = original === undefined ? null : await find(module);
    if (original === undefined || file === null) continue;
    const text = withMarkersOf(new TextDecoder().decode(original), file);
    // Newer than what cargo has built in a folder that the zip may be unpacked over.
    files[path] = [strToU8(text), { mtime: new Date() }];
    changed.push(module);
  }
  return { zip: zipSync(files), changed };
}

/** The reader's text; the markers of its regions are indented as in the original. */
function withMarkersOf(original: string, file: MarkedFile): string {
  const markers = new Map(
    original.split('\n').map((line): [string, string] => [line.trimStart(), line]),
  );
  return markedText(file)
    .split('\n')
    .map((line) => (/^\/\/ (end)?region: /.test(line) ? (markers.get(line) ?? line) : line))
    .join('\n');
}
