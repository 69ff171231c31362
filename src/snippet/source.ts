/** Reads shown sources from the repository while the site is built. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { regionText, SourceError, wholeText } from './region.ts';

export type Language =
  | 'python'
  | 'rust'
  | 'c'
  | 'cpp'
  | 'cython'
  | 'toml'
  | 'bash'
  | 'typescript'
  | 'json'
  | 'yaml'
  | 'diff'
  | 'dockerfile'
  | 'text';

const LANGUAGES: Readonly<Record<string, Language>> = {
  py: 'python',
  pyi: 'python',
  rs: 'rust',
  c: 'c',
  cpp: 'cpp',
  pyx: 'cython',
  toml: 'toml',
  sh: 'bash',
  ts: 'typescript',
  json: 'json',
  yml: 'yaml',
  diff: 'diff',
  patch: 'diff',
  txt: 'text',
  lock: 'toml',
  Dockerfile: 'dockerfile',
};

/** A part of a source file as it is shown and copied. */
export interface SourceText {
  /** Path relative to the root of the repository, with slashes. */
  readonly file: string;
  /** Name of the region, or null for the whole file. */
  readonly region: string | null;
  readonly text: string;
  readonly language: Language;
}

/** Language by the file's extension, or by its name if it has none; plain text where it is not known. */
export function languageOf(file: string): Language {
  return (
    LANGUAGES[file.slice(Math.max(file.lastIndexOf('.'), file.lastIndexOf('/')) + 1)] ?? 'text'
  );
}

/** The nearest folder above `path` that exists, with its entries. */
function neighbours(path: string): { folder: string; entries: string[] } {
  let folder = dirname(path);
  for (;;) {
    try {
      return { folder, entries: readdirSync(folder).sort() };
    } catch {
      folder = dirname(folder);
    }
  }
}

function readFile(file: string, root: string): string {
  const path = resolve(root, file);
  if (isAbsolute(file) || relative(root, path).startsWith('..')) {
    throw new SourceError(
      `"${file}" is not a path inside the repository. ` +
        'Write it relative to the root, for example "rust/doubles/src/count.rs".',
    );
  }
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EISDIR') throw error;
    const { folder, entries } = neighbours(path);
    throw new SourceError(
      `There is no file "${file}" (paths are relative to the root of the repository). ` +
        `The folder "${relative(root, folder) || '.'}" holds: ${entries.join(', ')}.`,
    );
  }
}

/**
 * Reads a region of a file, or the whole file if no region is named, always without marker lines.
 * `root` is the root of the repository: the working directory of every build command.
 * Throws a SourceError that lists what exists if the file or the region does not.
 */
export function readSource(file: string, region?: string, root = process.cwd()): SourceText {
  const source = readFile(file, root);
  const text = region === undefined ? wholeText(source, file) : regionText(source, region, file);
  return { file, region: region ?? null, text, language: languageOf(file) };
}
