/**
 * Programs of one file that need no crate, as the choice cells and the pictures have them: the options they are compiled
 * with, and what stands around one that a reader writes.
 */
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crateOfProgram } from '../../src/compiler/program-crate.ts';
import { root } from '../setup/paths.mjs';
import type { CrateFlags } from './kits.ts';

/** Overflow panics, as in a debug build; a panic ends the program, as WebAssembly has it. */
export const PROGRAM_OPTIONS: readonly string[] = [
  ...['--edition=2024', '--crate-type', 'bin', '--target', 'wasm32-wasip1'],
  ...['-C', 'opt-level=s', '-C', 'panic=abort', '-C', 'strip=symbols', '-C', 'debug-assertions=on'],
];

/** The programs of choice cells, relative to the root of the repository. */
export function choicePrograms(): string[] {
  return globSync('content/**/choices/*.rs', { cwd: root }).sort();
}

/** The programs that the compiler refuses, which readers may mend. */
function refusedPrograms(): string[] {
  return globSync('content/chapters/*/errors/*.rs', { cwd: root }).sort();
}

export interface Program {
  /** The only one of its crate. */
  readonly module: string;
  readonly flags: CrateFlags;
}

/** By the name of its crate. No kit knows them: they need nothing that was compiled ahead. */
export const programs: Readonly<Record<string, Program>> = Object.fromEntries(
  [...choicePrograms(), ...refusedPrograms()].map((file) => {
    const { crate, module } = crateOfProgram(file);
    const args = ['--crate-name', module, 'main.rs', ...PROGRAM_OPTIONS];
    return [crate, { module, flags: { args, variables: {} } }];
  }),
);

/**
 * The crate's root. The program is a module below it, so that it sets nothing for the crate; the text is included as it
 * is, because a module of a file could not be asked for its private `main`. The comment is seen where `main` is missing.
 */
const around = (module: string): string => `mod program {
    include!("${module}.rs");

    pub(super) fn program_of_the_page() -> impl ::std::process::Termination {
        main() // the function that a program begins with
    }
}

fn main() -> impl ::std::process::Termination {
    program::program_of_the_page()
}
`;

/** Writes a reader's program and its root into a new folder. */
export function layOutProgram(folder: string, module: string, text: string): void {
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'main.rs'), around(module));
  writeFileSync(path.join(folder, `${module}.rs`), text);
}
