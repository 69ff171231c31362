/** The modules that were built, by their hash: on disk as long as an answer names them, in memory where the disk refuses. */
import { type DiskFolder, onDisk } from './disk-folder.ts';
import { sha256 } from './sha256.ts';

interface KeptModule {
  /** On disk. */
  readonly bytes: number;
  /** How many answers name it. */
  users: number;
}

/** What may be kept in memory until its pages have fetched it. */
const UNWRITTEN = 32_000_000;

const NAME = /^([0-9a-f]{64})\.so$/;

export class KeptModules {
  readonly #folder: DiskFolder;
  readonly #written = new Map<string, KeptModule>();
  /** The oldest first. */
  readonly #unwritten = new Map<string, Uint8Array>();
  #bytes = 0;

  constructor(folder: DiskFolder) {
    this.#folder = folder;
    for (const { name, bytes } of folder.files()) {
      const [, hash] = NAME.exec(name) ?? [];
      if (hash !== undefined) this.#add(hash, bytes);
    }
  }

  /** That they take on disk. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Null where it is not there any more. */
  find(hash: string): Uint8Array | null {
    return this.#unwritten.get(hash) ?? this.findWritten(hash);
  }

  /** Null where it is not on disk, or is damaged. */
  findWritten(hash: string): Uint8Array | null {
    if (!this.#written.has(hash)) return null;
    const bytes = this.#folder.read(nameOf(hash));
    return bytes !== null && sha256(bytes) === hash ? bytes : null;
  }

  /** @returns Whether it is on disk. */
  write(hash: string, bytes: Uint8Array): boolean {
    if (this.findWritten(hash) !== null) return true;
    if (!this.#folder.write(nameOf(hash), bytes)) return false;
    if (!this.#written.has(hash)) this.#add(hash, onDisk(bytes.length));
    return true;
  }

  /** Keeps it in memory, in the place of those that have been there longest. */
  remember(hash: string, module: Uint8Array): void {
    this.#unwritten.delete(hash);
    this.#unwritten.set(hash, module);
    let sum = [...this.#unwritten.values()].reduce((bytes, { length }) => bytes + length, 0);
    for (const [old, { length }] of [...this.#unwritten]) {
      if (sum <= UNWRITTEN || old === hash) break;
      this.#unwritten.delete(old);
      sum -= length;
    }
  }

  /** Another answer names it. */
  use(hash: string): void {
    const module = this.#written.get(hash);
    if (module !== undefined) module.users += 1;
  }

  /** An answer that named it is gone, and it with the last one. */
  release(hash: string): void {
    const module = this.#written.get(hash);
    if (module === undefined) return;
    module.users -= 1;
    if (module.users <= 0) this.#drop(hash);
  }

  /** Takes away those whose answer was not written, or is gone. */
  dropUnused(): void {
    for (const [hash, { users }] of [...this.#written]) if (users <= 0) this.#drop(hash);
  }

  #add(hash: string, bytes: number): void {
    this.#written.set(hash, { bytes, users: 0 });
    this.#bytes += bytes;
  }

  #drop(hash: string): void {
    this.#bytes -= this.#written.get(hash)?.bytes ?? 0;
    this.#written.delete(hash);
    this.#folder.remove(nameOf(hash));
  }
}

function nameOf(hash: string): string {
  return `${hash}.so`;
}
