/** Finds files that our comments, messages and documents cite and that are not there. */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Folders that hold what somebody wrote. */
const FOLDERS = ['.ci', 'content', 'deploy', 'docs', 'rust', 'scripts', 'src', 'tests'];
const DOCUMENTS = ['{README,CONTRIBUTING}.md', 'docs/**/*.md', 'rust/{*,*/*}.md'];
const CODE = ['{src,scripts}/**/*.{ts,mjs,js,astro,css,sh,py}'];
/** Of these the comments alone are read: a test makes up files of its own. */
const COMMENTED = ['tests/**/*.{ts,mjs,js,sh,py}', '*.{ts,mjs}'];

/** Where a path may begin, beside the root and the folder of the file that cites it. */
const BASES = ['content', 'src', 'src/workshop', 'rust/*'];
/** What a command writes into the site or a download. */
const WRITTEN = ['headers.json', 'benchmark/run.py', 'benchmark/bench.py', 'tests/contract.json'];
/** Files of a project of the reader's own, by their names alone. */
const OF_A_PROJECT = [
  'kernel.rs',
  'door.rs',
  'build.rs',
  'contract.json',
  'input.py',
  'bad_calls.py',
  'calls.py',
  'draw.py',
  'generate.py',
];
/** The chapter that a reader of the documents writes, and what is built. */
const NOT_OURS = /\bNN-slug\b|^(build|dist|rust\/target)\//;

const KINDS = 'astro|css|json|md|mdx|mjs|py|rs|sh|toml|ts|yml';
/** A path of at least two names, which is not the middle or the end of another one. */
const PATH = /(?<![\w./@$}{*:#-])[\w@.][\w@-][\w.@-]*(?:\/[\w.@*-]+)+\/?/g;
/** A name alone, marked as code. */
const NAME = new RegExp(`\`([\\w.-]+\\.(?:${KINDS}))\``, 'g');
/** A comment that begins its line. */
const COMMENT = /^[ \t]*(?:\/\*[\s\S]*?\*\/|(?:\/\/|#) .*)/gm;

export interface Missing {
  readonly file: string;
  readonly cited: string;
}

/** What the files of the repository at `root` cite and is in none of the places where it could be. */
export function missingCitations(root: string): {
  readonly checked: number;
  readonly missing: readonly Missing[];
} {
  const names = new Set(FOLDERS.flatMap((folder) => namesBelow(path.join(root, folder))));
  const read = (patterns: readonly string[], of: (text: string) => string) =>
    globSync(patterns, { cwd: root })
      .sort()
      .flatMap((file) =>
        citedIn(of(readFileSync(path.join(root, file), 'utf8'))).map((cited) => ({ file, cited })),
      );
  const found = [
    // A document says in its sentence or its heading where a file lies that it names.
    ...read(DOCUMENTS, (text) => text).filter(({ cited }) => !names.has(cited)),
    ...read(CODE, (text) => text),
    ...read(COMMENTED, (text) => (text.match(COMMENT) ?? []).join('\n')),
  ];
  return {
    checked: found.length,
    missing: found.filter(({ file, cited }) => !isThere(root, file, cited)),
  };
}

/** Files that a text cites, each once: paths into our folders, other paths with a file's ending, and names marked as code. */
export function citedIn(text: string): string[] {
  const paths = [...text.matchAll(PATH)].map(([found]) => found.replace(/\.+$/, ''));
  const own = paths.filter((found) => {
    const [first = ''] = found.split('/', 1);
    if (NOT_OURS.test(found)) return false;
    const isKind = !found.startsWith('.') && new RegExp(`\\.(?:${KINDS})$`).test(found);
    return FOLDERS.includes(first) || isKind;
  });
  const names = [...text.matchAll(NAME)].map(([, name = '']) => name);
  return [...new Set([...own, ...names])];
}

function isThere(root: string, file: string, cited: string): boolean {
  const bases = cited.includes('/') ? BASES : [];
  const places = ['', path.dirname(file), ...bases].map((base) => path.posix.join(base, cited));
  return (
    WRITTEN.includes(cited) ||
    OF_A_PROJECT.includes(cited) ||
    places.some((place) =>
      place.includes('*')
        ? globSync(place, { cwd: root }).length > 0
        : existsSync(path.join(root, place)),
    )
  );
}

/** Names of all files in a folder and those in it, without what cargo builds. */
function namesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return [entry.name];
    return entry.name === 'target' ? [] : namesBelow(path.join(folder, entry.name));
  });
}
