/** Modules that a program in Python makes by itself, C compiler and all: mypyc and cffi. */
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fromRoot } from '../../setup/paths.mjs';
import { program } from '../builders.mjs';

/** @typedef {import('../builds.mjs').Build} Build */

/**
 * A typed file of Python, named as the module.
 * @param {string} name
 * @param {string} title
 * @param {string} source Relative to the root.
 * @returns {Build}
 */
export function mypyc(name, title, source) {
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
 * @param {string} name
 * @param {string} title
 * @param {string} script Makes the module in the folder that it runs in; relative to the root.
 * @param {readonly string[]} sources C files that the script names, which are put beside it; relative to the root.
 * @returns {Build}
 */
export function cffi(name, title, script, sources) {
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
 * @param {import('../builders.mjs').BuildContext} context
 * @param {readonly string[]} files Relative to the root.
 * @param {string} name Of the program.
 * @param {readonly string[]} args
 */
async function makeAside({ folder, run }, files, name, args) {
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
