/** The files of Rust that readers may change: one edited text for each, whatever number of snippets and pages show it. */
import { onSite } from '../browser/address.ts';
import { fetchFile } from '../browser/fetch-file.ts';
import { KeptDraft } from '../edits/kept-draft.ts';
import { type KeepResult, recallEdit } from '../edits/kept-edit.ts';
import { noteChange } from './changed-files.ts';
import { fileKey } from './file-key.ts';
import { type MarkedFile, markedText, parseMarked, plainText } from './marked-file.ts';
import type { CrateName, ModuleName } from './protocol.ts';

/** What the build writes for each file: its text with markers, and the build that it is of. */
export interface SourceFile {
  readonly build: string;
  readonly text: string;
  /** Whether its crate is a project to download. */
  readonly isHandedOut: boolean;
  /** What Python imports when its crate is compiled. */
  readonly importName: string;
  /** Whether the book has a module of that name. */
  readonly hasBooks: boolean;
}

/** Where the build writes it. */
function sourcePath(crate: CrateName, module: ModuleName): string {
  return `/sources/${crate}/${module}.json`;
}

/** The compiler has no original of the reader's own files, so that their text is sent changed or not. */
export interface OwnFiles {
  /** Where the text is kept; this browser under the file's name, where it is not said. */
  readonly kept?: KeptDraft;
  /** All files that are compiled as one; the file alone, where it is not said. */
  readonly together?: readonly EditedFile[];
}

export class EditedFile {
  readonly crate: CrateName;
  readonly module: ModuleName;
  /** Null for a file of the book. */
  readonly #own: OwnFiles | null;
  /** Of the site that the file came with. */
  readonly build: string;
  /** Whether its crate is a project to download. */
  readonly isHandedOut: boolean;
  /** What Python imports when the crate is compiled. */
  readonly importName: string;
  /** Whether the book has a module of that name. */
  readonly hasBooks: boolean;
  /** Keeps the text with its markers. */
  readonly kept: KeptDraft;

  constructor(
    crate: CrateName,
    module: ModuleName,
    source: SourceFile,
    own: OwnFiles | null = null,
  ) {
    this.#own = own;
    this.crate = crate;
    this.module = module;
    this.build = source.build;
    this.isHandedOut = source.isHandedOut;
    this.importName = source.importName;
    this.hasBooks = source.hasBooks;
    const original = markedText(parseMarked(source.text));
    this.kept = own?.kept ?? new KeptDraft(fileKey(`${crate}/${module}`), original);
    const note = (): void => noteChange(crate, module, this.kept.edit !== null);
    this.kept.onChange(note);
    note();
  }

  get original(): MarkedFile {
    return parseMarked(this.kept.original);
  }

  /** The reader's own, changed or not. */
  get isOwn(): boolean {
    return this.#own !== null;
  }

  /** The files that the compiler's answer for this one is about: itself among them. */
  get together(): readonly EditedFile[] {
    return this.#own?.together ?? [this];
  }

  /** Another file of the same crate. Rejects where it cannot be fetched. */
  async beside(module: ModuleName): Promise<EditedFile> {
    return this.together.find((it) => it.module === module) ?? editedFile(this.crate, module);
  }

  /** As the reader sees it. */
  get file(): MarkedFile {
    return parseMarked(this.kept.text);
  }

  write(file: MarkedFile): KeepResult {
    return this.kept.write(markedText(file));
  }
}

const files = new Map<string, Promise<EditedFile>>();

/** The file, fetched at first use. Rejects where it cannot be fetched; the next call tries again. */
export function editedFile(crate: CrateName, module: ModuleName): Promise<EditedFile> {
  const path = sourcePath(crate, module);
  const known = files.get(path);
  if (known) return known;
  const file = fetchSource(path).then((source) => new EditedFile(crate, module, source));
  files.set(path, file);
  file.catch(() => files.delete(path));
  return file;
}

async function fetchSource(path: string): Promise<SourceFile> {
  return (await fetchFile(onSite(path))).json();
}

/** The plain text of what of a crate is the reader's own, on whatever page; `file` is as it is shown. */
export function changedModules(
  file: EditedFile,
  modules: readonly ModuleName[],
): Readonly<Record<ModuleName, string>> {
  if (file.isOwn) {
    return Object.fromEntries(file.together.map((it) => [it.module, plainText(it.file)]));
  }
  const changed: Record<ModuleName, string> = {};
  for (const module of modules) {
    // What is shown counts, also where the browser keeps nothing.
    const isShown = module === file.module;
    const edit = isShown ? file.kept.edit : recallEdit(fileKey(`${file.crate}/${module}`));
    if (edit !== null) changed[module] = plainText(parseMarked(edit.text));
  }
  return changed;
}
