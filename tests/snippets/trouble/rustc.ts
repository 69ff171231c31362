/** Compiles one file of Rust against the PyO3 that the wheels were built with: no cargo project, about a second. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where the build of the native wheels has put PyO3 and what it is made of. */
const DEPENDENCIES = resolve('rust/target/native/release/deps');

/** Where cargo keeps the sources of packages: messages quote PyO3's. */
const REGISTRY = join(process.env['CARGO_HOME'] ?? join(homedir(), '.cargo'), 'registry', 'src');

/** As messages name it on most computers. */
const REGISTRY_OF_READERS = '~/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f';

/** The newest library of PyO3 there: an older one is left from before an upgrade. */
function newestPyO3(): string {
  const found = globSync(`${DEPENDENCIES}/libpyo3-*.rlib`);
  const changed = (file: string): number => statSync(file).mtimeMs;
  const newest = found.sort((one, other) => changed(other) - changed(one))[0];
  if (newest === undefined) throw new Error(`No PyO3 in ${DEPENDENCIES}: run "npm run build".`);
  return newest;
}

/** Where the results of a mere check go. A device would be replaced by a file: rustc renames what it has written. */
const CHECKED = mkdtempSync(join(tmpdir(), 'oxidizing-checked-'));
process.once('exit', () => rmSync(CHECKED, { recursive: true, force: true }));

/** The folder of its sources, as cargo wrote it down beside the library. */
export function sourceOfPyO3(): string {
  const inputs = newestPyO3()
    .replace(/\blibpyo3-/, 'pyo3-')
    .replace(/\.rlib$/, '.d');
  const source = / (.*?)\/src\/lib\.rs /.exec(readFileSync(inputs, 'utf8'))?.[1];
  if (source === undefined) throw new Error(`${inputs} does not name the sources of PyO3.`);
  return source;
}

export interface Compiled {
  readonly status: number | null;
  /** What rustc says, with the file's name in place of `<anon>` and without this computer's folders. */
  readonly stderr: string;
}

interface Options {
  /** What the messages call it, for example `src/lib.rs`. */
  readonly file: string;
  readonly crate?: string;
  /** The library to write; without it the text is only checked. */
  readonly out?: string;
  /** Options that allow or deny what rustc warns of. */
  readonly lints?: readonly string[];
  /** Whether PyO3 is among the dependencies. */
  readonly knowsPyO3?: boolean;
  /** A folder with libraries of C that the text names. */
  readonly libraries?: string;
}

/** Runs rustc over a text as an extension module. */
export function compile(
  text: string,
  { file, crate = 'fast', out, lints = [], knowsPyO3 = true, libraries }: Options,
): Compiled {
  const { status, stderr } = spawnSync(
    'rustc',
    [
      ...['--edition', '2024', '--crate-type', 'cdylib', '--crate-name', crate],
      ...lints,
      ...['-L', `dependency=${DEPENDENCIES}`],
      ...(knowsPyO3 ? ['--extern', `pyo3=${newestPyO3()}`] : []),
      ...(libraries === undefined ? [] : ['-L', `native=${libraries}`]),
      ...(out === undefined ? ['--emit', 'metadata', '--out-dir', CHECKED] : ['-o', out]),
      '-',
    ],
    {
      encoding: 'utf8',
      input: text,
      // Cargo sets it, and rustc then speaks of `cargo add`.
      env: { ...process.env, CARGO_CRATE_NAME: crate },
    },
  );
  return { status, stderr: asReadersSeeIt(stderr, file) };
}

/** The column of line numbers stays as it was: only what follows an arrow changes its length. */
function asReadersSeeIt(messages: string, file: string): string {
  return messages
    .replaceAll('<anon>', file)
    .split(`${REGISTRY}/`)
    .map((piece, index) => (index === 0 ? piece : piece.replace(/^[^/]+/, REGISTRY_OF_READERS)))
    .join('');
}
