/** Keeps what was compiled, on disk, so that equal source is compiled once; what was used least recently goes first. */
import { createHash } from 'node:crypto';
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
import type { CompileAnswer, CompileRequest } from '../../src/compiler/protocol.ts';

export interface ResultsOptions {
  /** Absolute; made where it is not there. */
  readonly folder: string;
  /** That the files may take on disk. */
  readonly bytes?: number;
}

/** Answers that say something of the source; the others say something of the moment. */
type KeptAnswer = Extract<CompileAnswer, { kind: 'built' | 'rejected' }>;

interface Entry {
  /** SHA-256 of its module; null for none. */
  readonly hash: string | null;
  readonly bytes: number;
}

const MEGABYTE = 1_000_000;

/** File systems give a file whole blocks, of this size for the most part. */
const BLOCK = 4096;

/** What may be kept in memory of modules that the disk refuses, until their pages have fetched them. */
const UNWRITTEN = 32 * MEGABYTE;

/** A file under a temporary name that is older, in milliseconds, is left over: writing takes less than a second. */
const LEFT_OVER = 60_000;

/** KEY.json of an answer without a module, KEY-HASH.json of one with it. */
const ENTRY = /^([0-9a-f]{64})(?:-([0-9a-f]{64}))?\.json$/;
const MODULE = /^([0-9a-f]{64})\.so$/;

/** Names what is compiled: equal keys have equal results. */
export function keyOf(toolchain: string, { crate, mode, files }: CompileRequest): string {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify([toolchain, crate, mode, sorted]));
}

/** The files are read and written at once: they are small, and nothing can come in between. */
export class Results {
  readonly #folder: string;
  readonly #limit: number;
  /** By key, the least recently used first. */
  readonly #entries = new Map<string, Entry>();
  /** By hash: the size on disk, and how many entries have this module. */
  readonly #modules = new Map<string, { readonly bytes: number; users: number }>();
  /** By hash, the oldest first. */
  readonly #unwritten = new Map<string, Uint8Array>();
  #bytes = 0;

  constructor({ folder, bytes = 200 * MEGABYTE }: ResultsOptions) {
    this.#folder = folder;
    this.#limit = bytes;
    this.#readFolder();
    this.#makeRoom();
  }

  /** The kept answer, with its module known to be whole; null where there is none. */
  find(key: string): KeptAnswer | null {
    const entry = this.#entries.get(key);
    if (entry === undefined) return null;
    const answer = this.#readAnswer(key, entry);
    if (answer === null || (entry.hash !== null && this.#readModule(entry.hash) === null)) {
      this.#drop(key);
      return null;
    }
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    const now = new Date();
    attempt(() => utimesSync(this.#entryFile(key, entry), now, now));
    return answer;
  }

  /**
   * Keeps an answer where it is one to be kept. A disk that is full or not to be written changes nothing for the reader.
   * @param module What was built; null for nothing.
   * @returns The answer, with the hash under which its module is served.
   */
  keep(key: string, answer: CompileAnswer, module: Uint8Array | null): CompileAnswer {
    if (answer.kind !== 'built' && answer.kind !== 'rejected') return answer;
    const hash = answer.kind === 'built' && module !== null ? sha256(module) : null;
    const kept: KeptAnswer = answer.kind === 'built' ? { ...answer, hash } : answer;
    this.#drop(key);
    const text = withDigest(JSON.stringify(kept));
    const entry = { hash, bytes: onDisk(Buffer.byteLength(text)) };
    const isWritten =
      (hash === null || module === null || this.#writeModule(hash, module)) &&
      this.#write(entryName(key, entry), text);
    if (isWritten) {
      this.#add(key, entry);
      this.#makeRoom();
    }
    // Also where it was too large to stay: its page is about to ask for it.
    if (hash !== null && module !== null && !this.#entries.has(key)) this.#remember(hash, module);
    this.#forgetUnused();
    return kept;
  }

  /** The bytes of a module; null where they are not there any more. */
  module(hash: string): Uint8Array | null {
    return this.#unwritten.get(hash) ?? this.#readModule(hash);
  }

  #readFolder(): void {
    attempt(() => mkdirSync(this.#folder, { recursive: true }));
    const found: { key: string; entry: Entry; used: number }[] = [];
    for (const name of attempt(() => readdirSync(this.#folder)) ?? []) {
      const file = path.join(this.#folder, name);
      const facts = attempt(() => statSync(file));
      if (facts === null) continue;
      const [, key, hash = null] = ENTRY.exec(name) ?? [];
      const [, module] = MODULE.exec(name) ?? [];
      if (key !== undefined) {
        const entry = { hash, bytes: onDisk(facts.size) };
        found.push({ key, entry, used: facts.mtimeMs });
      } else if (module !== undefined) {
        this.#addModule(module, facts.size);
      } else if (name.endsWith('.tmp') && Date.now() - facts.mtimeMs > LEFT_OVER) {
        attempt(() => rmSync(file));
      }
    }
    found.sort((a, b) => a.used - b.used);
    for (const { key, entry } of found) {
      // Of two with the same key the later one counts.
      this.#drop(key);
      this.#add(key, entry);
    }
    this.#forgetUnused();
  }

  #add(key: string, entry: Entry): void {
    this.#entries.set(key, entry);
    this.#bytes += entry.bytes;
    const module = entry.hash === null ? undefined : this.#modules.get(entry.hash);
    if (module !== undefined) module.users += 1;
  }

  #addModule(hash: string, size: number): void {
    this.#modules.set(hash, { bytes: onDisk(size), users: 0 });
    this.#bytes += onDisk(size);
  }

  /** Takes an entry away, with its module where no other has the same. */
  #drop(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    this.#bytes -= entry.bytes;
    attempt(() => rmSync(this.#entryFile(key, entry), { force: true }));
    const module = entry.hash === null ? undefined : this.#modules.get(entry.hash);
    if (module !== undefined) module.users -= 1;
    if (entry.hash !== null && (module?.users ?? 1) <= 0) this.#dropModule(entry.hash);
  }

  #dropModule(hash: string): void {
    this.#bytes -= this.#modules.get(hash)?.bytes ?? 0;
    this.#modules.delete(hash);
    attempt(() => rmSync(this.#moduleFile(hash), { force: true }));
  }

  /** Modules of which the entry was not written, or is gone. */
  #forgetUnused(): void {
    for (const [hash, { users }] of [...this.#modules]) if (users <= 0) this.#dropModule(hash);
  }

  #makeRoom(): void {
    for (const key of [...this.#entries.keys()]) {
      if (this.#bytes <= this.#limit) return;
      this.#drop(key);
    }
  }

  #readAnswer(key: string, entry: Entry): KeptAnswer | null {
    const text = attempt(() => readFileSync(this.#entryFile(key, entry), 'utf8'));
    const json = text === null ? null : withoutDigest(text);
    return json === null ? null : JSON.parse(json);
  }

  #readModule(hash: string): Uint8Array | null {
    if (!this.#modules.has(hash)) return null;
    const bytes = attempt(() => readFileSync(this.#moduleFile(hash)));
    return bytes !== null && sha256(bytes) === hash ? bytes : null;
  }

  #writeModule(hash: string, bytes: Uint8Array): boolean {
    if (this.#readModule(hash) !== null) return true;
    if (!this.#write(`${hash}.so`, bytes)) return false;
    if (!this.#modules.has(hash)) this.#addModule(hash, bytes.length);
    return true;
  }

  /** Under its name there is the whole file or none. */
  #write(name: string, content: string | Uint8Array): boolean {
    const file = path.join(this.#folder, name);
    const temporary = `${file}.${process.pid}.tmp`;
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(temporary, content);
      renameSync(temporary, file);
      return true;
    } catch {
      attempt(() => rmSync(temporary, { force: true }));
      return false;
    }
  }

  #remember(hash: string, module: Uint8Array): void {
    this.#unwritten.delete(hash);
    this.#unwritten.set(hash, module);
    let sum = [...this.#unwritten.values()].reduce((bytes, { length }) => bytes + length, 0);
    for (const [old, { length }] of [...this.#unwritten]) {
      if (sum <= UNWRITTEN || old === hash) break;
      this.#unwritten.delete(old);
      sum -= length;
    }
  }

  #entryFile(key: string, entry: Entry): string {
    return path.join(this.#folder, entryName(key, entry));
  }

  #moduleFile(hash: string): string {
    return path.join(this.#folder, `${hash}.so`);
  }
}

function entryName(key: string, { hash }: Entry): string {
  return hash === null ? `${key}.json` : `${key}-${hash}.json`;
}

function onDisk(bytes: number): number {
  return Math.ceil(bytes / BLOCK) * BLOCK;
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A file that was cut off or overwritten is told by its first line. */
function withDigest(json: string): string {
  return `${sha256(json)}\n${json}`;
}

function withoutDigest(text: string): string | null {
  const end = text.indexOf('\n');
  const json = text.slice(end + 1);
  return end !== -1 && text.slice(0, end) === sha256(json) ? json : null;
}

/** @returns Null where the file system refuses. */
function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
