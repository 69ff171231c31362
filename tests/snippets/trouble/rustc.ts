/** Compiles one file of Rust against the PyO3 that the wheels were built with: no cargo project, about a second. */
import { spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';

/** Where the build of the native wheels has put PyO3 and what it is made of. */
const DEPENDENCIES = resolve('rust/target/native/release/deps');

/** The newest library of PyO3 there: an older one is left from before an upgrade. */
function newestPyO3(): string {
  const found = globSync(`${DEPENDENCIES}/libpyo3-*.rlib`);
  const changed = (file: string): number => statSync(file).mtimeMs;
  const newest = found.sort((one, other) => changed(other) - changed(one))[0];
  if (newest === undefined) throw new Error(`No PyO3 in ${DEPENDENCIES}: run "npm run build".`);
  return newest;
}

export interface Compiled {
  readonly status: number | null;
  /** What rustc says, with the file's name in place of `<anon>`. */
  readonly stderr: string;
}

/**
 * Runs rustc over a text as an extension module.
 *
 * @param file What the messages call it.
 * @param out The library to write; without it the text is only checked.
 */
export function compile(
  text: string,
  { file, crate = 'fast', out }: { file: string; crate?: string; out?: string },
): Compiled {
  const { status, stderr } = spawnSync(
    'rustc',
    [
      ...['--edition', '2024', '--crate-type', 'cdylib', '--crate-name', crate],
      ...['-L', `dependency=${DEPENDENCIES}`, '--extern', `pyo3=${newestPyO3()}`],
      ...(out === undefined ? ['--emit', 'metadata', '-o', '/dev/null'] : ['-o', out]),
      '-',
    ],
    { encoding: 'utf8', input: text },
  );
  return { status, stderr: stderr.replaceAll('<anon>', basename(file)) };
}
