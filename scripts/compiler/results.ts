/** Keeps what was compiled, on disk, so that equal source is compiled once; what was used least recently goes first. */
import { SETTINGS } from '../../src/compiler/profile.ts';
import type { CompileAnswer, CompileRequest } from '../../src/compiler/protocol.ts';
import { DiskFolder, onDisk } from './disk-folder.ts';
import { KeptModules } from './kept-modules.ts';
import { sha256 } from './sha256.ts';

export interface ResultsOptions {
  /** Absolute; made where it is not there. */
  readonly folder: string;
  /** That the files may take on disk. */
  readonly bytes?: number;
}

/** Answers that say something of the source; the others say something of the moment. */
type KeptAnswer = Extract<CompileAnswer, { kind: 'built' | 'listed' | 'rejected' }>;

interface Entry {
  /** SHA-256 of its module; null for none. */
  readonly hash: string | null;
  /** On disk. */
  readonly bytes: number;
}

const LIMIT = 200_000_000;

/** KEY.json of an answer without a module, KEY-HASH.json of one with it. */
const ENTRY = /^([0-9a-f]{64})(?:-([0-9a-f]{64}))?\.json$/;

/** Names what is compiled: equal keys have equal results. */
export function keyOf(toolchain: string, { crate, mode, files, profile }: CompileRequest): string {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  const settings = profile === undefined ? [] : SETTINGS.map((setting) => profile[setting]);
  return sha256(JSON.stringify([toolchain, crate, mode, sorted, settings]));
}

export class Results {
  readonly #folder: DiskFolder;
  readonly #limit: number;
  readonly #modules: KeptModules;
  /** By key, the least recently used first. */
  readonly #entries = new Map<string, Entry>();
  /** Of the entries, without their modules. */
  #bytes = 0;

  constructor({ folder, bytes = LIMIT }: ResultsOptions) {
    this.#folder = new DiskFolder(folder);
    this.#modules = new KeptModules(this.#folder);
    this.#limit = bytes;
    this.#readEntries();
    this.#makeRoom();
  }

  /** The kept answer, with its module known to be whole; null where there is none. */
  find(key: string): KeptAnswer | null {
    const entry = this.#entries.get(key);
    if (entry === undefined) return null;
    const answer = this.#readAnswer(key, entry);
    const isWhole = entry.hash === null || this.#modules.findWritten(entry.hash) !== null;
    if (answer === null || !isWhole) {
      this.#drop(key);
      return null;
    }
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    this.#folder.touch(entryName(key, entry));
    return answer;
  }

  /**
   * Keeps an answer where it is one to be kept. A disk that is full or not to be written changes nothing for the reader.
   * @param module What was built; null for nothing.
   * @returns The answer, with the hash under which its module is served.
   */
  keep(key: string, answer: CompileAnswer, module: Uint8Array | null): CompileAnswer {
    if (!isKeepable(answer)) return answer;
    const hash = answer.kind === 'built' && module !== null ? sha256(module) : null;
    const kept: KeptAnswer = answer.kind === 'built' ? { ...answer, hash } : answer;
    this.#drop(key);
    const text = withDigest(JSON.stringify(kept));
    const entry = { hash, bytes: onDisk(Buffer.byteLength(text)) };
    const isWritten =
      (hash === null || module === null || this.#modules.write(hash, module)) &&
      this.#folder.write(entryName(key, entry), text);
    if (isWritten) {
      this.#add(key, entry);
      this.#makeRoom();
    }
    // Also where it was too large to stay: its page is about to ask for it.
    if (hash !== null && module !== null && !this.#entries.has(key)) {
      this.#modules.remember(hash, module);
    }
    this.#modules.dropUnused();
    return kept;
  }

  /** The bytes of a module; null where they are not there any more. */
  module(hash: string): Uint8Array | null {
    return this.#modules.find(hash);
  }

  #readEntries(): void {
    for (const { name, bytes } of this.#folder.files().sort((a, b) => a.used - b.used)) {
      const [, key, hash = null] = ENTRY.exec(name) ?? [];
      if (key === undefined) continue;
      // Of two with the same key the later one counts.
      this.#drop(key);
      this.#add(key, { hash, bytes });
    }
    this.#modules.dropUnused();
  }

  #add(key: string, entry: Entry): void {
    this.#entries.set(key, entry);
    this.#bytes += entry.bytes;
    if (entry.hash !== null) this.#modules.use(entry.hash);
  }

  /** Takes an entry away, with its module where no other has the same. */
  #drop(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    this.#bytes -= entry.bytes;
    this.#folder.remove(entryName(key, entry));
    if (entry.hash !== null) this.#modules.release(entry.hash);
  }

  #makeRoom(): void {
    for (const key of [...this.#entries.keys()]) {
      if (this.#bytes + this.#modules.bytes <= this.#limit) return;
      this.#drop(key);
    }
  }

  #readAnswer(key: string, entry: Entry): KeptAnswer | null {
    const text = this.#folder.read(entryName(key, entry))?.toString('utf8');
    const json = text === undefined ? null : withoutDigest(text);
    return json === null ? null : JSON.parse(json);
  }
}

function isKeepable(answer: CompileAnswer): answer is KeptAnswer {
  return answer.kind === 'built' || answer.kind === 'listed' || answer.kind === 'rejected';
}

function entryName(key: string, { hash }: Entry): string {
  return hash === null ? `${key}.json` : `${key}-${hash}.json`;
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
