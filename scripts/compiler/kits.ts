/**
 * Kits: the dependencies of the crates that readers may change, compiled ahead, and the flags of each crate, as
 * cargo gave them. The step `compiler-kits` makes them; the compile service reads them.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fromRoot } from '../setup/paths.mjs';

export const KITS_FOLDER = 'build/compiler/kits';

/** "shipped": the flags of the wheels. "quick": the same without link-time optimisation. */
export type KitName = 'shipped' | 'quick';

/** Stand in the flags for folders that differ from machine to machine, and inside the sandbox. */
export const PLACES = { dependencies: '{dependencies}', linker: '{linker}' } as const;

export interface CrateFlags {
  /** What cargo gave to rustc, without the name of the output folder. */
  readonly args: readonly string[];
  /** Variables that cargo set and that a crate may read with `env!`. */
  readonly variables: Readonly<Record<string, string>>;
}

export interface Kits {
  /** Changes with the compiler, with any flag and with any source of a crate. */
  readonly build: string;
  /** For example "rustc 1.95.0 (59807616e 2026-04-14)". */
  readonly rustc: string;
  readonly flags: Readonly<Record<KitName, Readonly<Record<string, CrateFlags>>>>;
  /** Projects whose kit failed, with the reason. */
  readonly unavailable: Readonly<Record<string, string>>;
}

/** Whether all was made: what failed is tried again. */
export function isComplete(kits: Pick<Kits, 'unavailable'> | null): boolean {
  return kits !== null && Object.keys(kits.unavailable).length === 0;
}

/** The folder with the compiled dependencies of a kit, absolute. */
export function dependenciesOf(kit: KitName): string {
  return path.join(fromRoot(...KITS_FOLDER.split('/')), kit);
}

/** Null where no kit has been built. */
export function readKits(): Kits | null {
  const file = path.join(fromRoot(...KITS_FOLDER.split('/')), 'kits.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/**
 * The words of a command as cargo prints it with `-v`: single quotes hold a word together, and `'\''` is one quote.
 */
export function wordsOf(command: string): string[] {
  const words: string[] = [];
  for (const [word] of command.matchAll(/(?:'[^']*'|\\.|[^\s'\\])+/g)) {
    words.push(word.replace(/'([^']*)'|\\(.)/g, (_, quoted, escaped) => quoted ?? escaped));
  }
  return words;
}

/**
 * Makes rustc answer instead of compiling: cargo compiles what a crate needs, says how it would compile the crate,
 * and leaves it at that. The flags are those of a compilation.
 */
export const ONLY_ASK = '--print=crate-name';

/** Options that say where a build writes and what it tells cargo, and those that hide folders which no sandbox has. */
const OF_CARGO = [
  /^--print=/,
  /^--out-dir$/,
  /^--emit=/,
  /^--json=/,
  /^--error-format=/,
  /^--remap-path-prefix=/,
];

/**
 * The flags in cargo's command for a crate, with placeholders for its folders.
 *
 * @param lines What `cargo rustc -v` printed.
 * @throws Error when the command is not among them.
 */
export function flagsIn(lines: readonly string[], crate: string): string[] {
  const running = new RegExp(
    `^\\s*Running \`(?:(?:\\w+=\\S* )*)(\\S*rustc --crate-name ${crate} .*)\`$`,
  );
  const command = lines
    .map((line) => running.exec(line)?.[1])
    .findLast((found) => found !== undefined);
  if (command === undefined) throw new Error(`cargo did not say how it compiles ${crate}.`);
  const [, ...words] = wordsOf(command);
  const args: string[] = [];
  for (const [index, word] of words.entries()) {
    if (OF_CARGO.some((option) => option.test(word)) || words[index - 1] === '--out-dir') continue;
    args.push(placed(word));
  }
  return args.filter(
    (arg, index) =>
      !(arg === '-L' && args[index + 1]?.startsWith('dependency=')) && !/^dependency=/.test(arg),
  );
}

function placed(word: string): string {
  if (/^linker=/.test(word)) return `linker=${PLACES.linker}`;
  const extern = /^(\w+)=.*[/\\]deps[/\\](lib[^/\\]+)$/.exec(word);
  return extern === null ? word : `${extern[1]}=${PLACES.dependencies}/${extern[2]}`;
}
