/**
 * Reads the built files once, with their type, their tag and their compressed forms. They are compressed when they are
 * asked for, not by the build: what the build leaves goes to hosts, which do that themselves.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.py': 'text/x-python; charset=utf-8',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.zip': 'application/zip',
  '.whl': 'application/zip',
};

const compressible = /^(?:text\/|application\/(?:json|xml|wasm)|image\/svg)/;

/** Below this a compressed form saves no packet. */
const smallest = 1024;
/** Above this Brotli takes longer than it saves: the build leaves a `.gz` beside files of that size. */
const largestForBrotli = 1_000_000;

export type Encoding = 'br' | 'gzip';

const compressors = {
  br: (content: Buffer) =>
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (content: Buffer) => promisify(gzip)(content, { level: 6 }),
};

/** One version of one file. */
export class StoredFile {
  readonly file: string;
  readonly content: Buffer;
  readonly type: string;
  readonly tag: string;
  readonly compressible: boolean;
  readonly #packed = new Map<Encoding, Promise<Buffer>>();

  /** @param file Absolute path. */
  constructor(file: string, content: Buffer) {
    this.file = file;
    this.content = content;
    this.type = types[path.extname(file)] ?? 'application/octet-stream';
    this.tag = createHash('sha256').update(content).digest('base64url').slice(0, 22);
    this.compressible = compressible.test(this.type) && content.length >= smallest;
  }

  /**
   * The encoding in which a client gets this file; undefined means as it is.
   * @param acceptEncoding The request's header.
   */
  chooseEncoding(acceptEncoding: string): Encoding | undefined {
    if (!this.compressible) return undefined;
    const accepted = acceptedEncodings(acceptEncoding);
    if (accepted.has('br') && this.content.length <= largestForBrotli) return 'br';
    return accepted.has('gzip') ? 'gzip' : undefined;
  }

  /** Compressed once, also when several requests come at the same time. */
  packed(encoding: Encoding) {
    const known = this.#packed.get(encoding);
    if (known !== undefined) return known;
    const packing = this.#pack(encoding);
    this.#packed.set(encoding, packing);
    return packing;
  }

  async #pack(encoding: Encoding) {
    if (encoding === 'gzip') {
      const made = await readFile(`${this.file}.gz`).catch(() => null);
      if (made !== null) return made;
    }
    return compressors[encoding](this.content);
  }
}

/** Files below a folder, each read again only when it has changed on disk. */
export class FileStore {
  readonly folder: string;
  readonly #files = new Map<string, { stamp: string; stored: Promise<StoredFile> }>();
  /** All there are, absolute, where everything was read ahead: then the disk is not asked again. */
  #folders: ReadonlySet<string> | null = null;

  /** @param folder Absolute path. */
  constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * @param pathname Decoded path of a URL, without `..`.
   * @returns Null when there is no such file.
   */
  async find(pathname: string): Promise<StoredFile | 'folder' | null> {
    const file = path.join(this.folder, pathname);
    if (this.#folders?.has(path.resolve(file))) return 'folder';
    if (this.#folders !== null) return this.#files.get(file)?.stored ?? null;
    const facts = await stat(file).catch(() => null);
    if (facts === null) return null;
    if (facts.isDirectory()) return 'folder';
    if (pathname.endsWith('/')) return null;
    const stamp = `${facts.mtimeMs} ${facts.size}`;
    const known = this.#files.get(file);
    if (known?.stamp === stamp) return known.stored;
    const stored = readFile(file).then((content) => new StoredFile(file, content));
    this.#files.set(file, { stamp, stored });
    return stored;
  }

  /** Reads and compresses all files ahead, so that nobody who comes first waits for it. They are as they are then. */
  async packAll(): Promise<void> {
    const folders = new Set([path.resolve(this.folder)]);
    for (const name of await readdir(this.folder, { recursive: true })) {
      const file = await this.find(name);
      if (file === 'folder') folders.add(path.resolve(this.folder, name));
      if (file === null || file === 'folder') continue;
      const encoding = file.chooseEncoding('br, gzip');
      if (encoding !== undefined) await file.packed(encoding);
    }
    this.#folders = folders;
  }
}

function acceptedEncodings(header: string) {
  const accepted = header
    .split(',')
    .map((part) => part.split(';').map((piece) => piece.trim().toLowerCase()))
    .filter(([, quality]) => !/^q=0(?:\.0*)?$/.test(quality ?? ''))
    .map(([name]) => name);
  return new Set(accepted);
}
