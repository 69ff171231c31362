/** Where the engine's files lie and how large they are: what the build step wrote down. */
import manifest from '../generated/engine.json';

/** A file of Pyodide, relative to `PyodideAssets.base`. */
interface EngineFile {
  readonly name: string;
  readonly bytes: number;
  /** Bytes that travel to a reader where the host compresses with gzip. */
  readonly packed: number;
}

/** A wheel that Python may import: one of ours, or a package of others. */
export interface Wheel {
  /** Import name of the module. */
  readonly name: string;
  readonly version: string;
  readonly url: string;
  readonly bytes: number;
  /** Lower-case hexadecimal digest of the file. */
  readonly sha256: string;
  /** Import names of others that it needs. */
  readonly needs?: readonly string[];
}

export interface EngineAssets {
  readonly pyodide: {
    readonly version: string;
    /** Folder of the files, with a slash at its end; its name changes with their content. */
    readonly base: string;
    readonly files: readonly EngineFile[];
  };
  readonly wheels: readonly Wheel[];
  /** Packages of others in pure Python, for programs of ours. */
  readonly packages: readonly Wheel[];
}

export const assets: EngineAssets = manifest;

/** Bytes that a first start of Python fetches, as they travel; the list of packages stays where it is. */
export const downloadBytes = assets.pyodide.files
  .filter(({ name }) => name !== 'pyodide-lock.json')
  .reduce((sum, { packed }) => sum + packed, 0);
