/** Files of a folder on a disk that may be full, slow to forget or not to be written: what it refuses is a value. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

export interface FileFacts {
  readonly name: string;
  /** That it takes on disk. */
  readonly bytes: number;
  /** When it was last used, in milliseconds of the epoch. */
  readonly used: number;
}

/** File systems give a file whole blocks, of this size for the most part. */
const BLOCK = 4096;

/** A file under a temporary name that is older, in milliseconds, is left over: writing takes less than a second. */
const LEFT_OVER = 60_000;

/** The bytes that a file of this size takes on disk. */
export function onDisk(bytes: number): number {
  return Math.ceil(bytes / BLOCK) * BLOCK;
}

/** The files are read and written at once: they are small, and nothing can come in between. */
export class DiskFolder {
  readonly #path: string;

  /** @param path Absolute; made where it is not there. What a server that was killed has half written goes. */
  constructor(path: string) {
    this.#path = path;
    attempt(() => mkdirSync(path, { recursive: true }));
    for (const { name, used } of this.files()) {
      if (name.endsWith('.tmp') && Date.now() - used > LEFT_OVER) this.remove(name);
    }
  }

  /** Whatever is in the folder, in no order. */
  files(): FileFacts[] {
    return (attempt(() => readdirSync(this.#path)) ?? []).flatMap((name) => {
      const facts = attempt(() => statSync(this.#file(name)));
      return facts === null ? [] : [{ name, bytes: onDisk(facts.size), used: facts.mtimeMs }];
    });
  }

  /** Null where it cannot be read. */
  read(name: string): Buffer | null {
    return attempt(() => readFileSync(this.#file(name)));
  }

  /** Under its name there is then the whole file or none. @returns whether it is there */
  write(name: string, content: string | Uint8Array): boolean {
    const file = this.#file(name);
    const temporary = `${file}.${process.pid}.tmp`;
    try {
      mkdirSync(this.#path, { recursive: true });
      writeFileSync(temporary, content);
      renameSync(temporary, file);
      return true;
    } catch {
      attempt(() => rmSync(temporary, { force: true }));
      return false;
    }
  }

  /** Notes that it is used now. */
  touch(name: string): void {
    const now = new Date();
    attempt(() => utimesSync(this.#file(name), now, now));
  }

  remove(name: string): void {
    attempt(() => rmSync(this.#file(name), { force: true }));
  }

  #file(name: string): string {
    return path.join(this.#path, name);
  }
}

/** @returns Null where the file system refuses. */
function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
