/** Modules that a program in Python makes by itself, C compiler and all: mypyc and cffi. */
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fromRoot } from '../../setup/paths.mjs';
import { type Build, type BuildContext, program } from '../builders.ts';

/**
 * A typed file of Python, named as the module.
 * @param source Relative to the root.
 */
export function mypyc(name: string, title: string, source: string): Build {
  return {
    name,
    title,
    needs: ['c', 'headers'],
    packages: ['mypy'],
    sources: [source],
    flags: 'mypyc, cc -O3',
    make: (context) => makeAside(context, [source], 'mypyc', [path.basename(source)]),
  };
}

/**
 * cffi's API mode, out of line: a script says what is declared and which C is compiled.
 * @param script Makes the module in the folder that it runs in; relative to the root.
 * @param sources C files that the script names, which are put beside it; relative to the root.
 */
export function cffi(
  name: string,
  title: string,
  script: string,
  sources: readonly string[],
): Build {
  const files = [script, ...sources];
  return {
    name,
    title,
    needs: ['c', 'headers'],
    packages: ['cffi'],
    sources: files,
    flags: 'cffi, cc -O3',
    make: (context) => makeAside(context, files, 'python', [path.basename(script)]),
  };
}

/**
 * Runs a program of the environment in a folder of copies and keeps the modules that it makes there.
 * @param files Relative to the root.
 * @param name Of the program.
 */
async function makeAside(
  { folder, run }: BuildContext,
  files: readonly string[],
  name: string,
  args: readonly string[],
) {
  const aside = path.join(folder, 'aside');
  mkdirSync(aside);
  for (const file of files) copyFileSync(fromRoot(file), path.join(aside, path.basename(file)));
  // The compiler of all the others, and not the one that this Python was once compiled with.
  await run(program(name), args, { cwd: aside, env: { CC: 'cc' } });
  for (const made of readdirSync(aside)) {
    if (made.endsWith('.so')) copyFileSync(path.join(aside, made), path.join(folder, made));
  }
  rmSync(aside, { recursive: true });
}
