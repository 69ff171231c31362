/** Compiles one request: lays out the crate with the reader's modules, runs the compiler, reads what it said and made. */

import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isWhole, type Project, projects } from '../../rust/projects.ts';
import type { CompileRequest, Mode } from '../../src/compiler/protocol.ts';
import { fromRoot } from '../setup/paths.mjs';
import { functionsIn } from './assembly.ts';
import { type Compiled, failureOf } from './compiled.ts';
import { diagnosticsIn } from './diagnostics.ts';
import { formatted } from './format.ts';
import { builtKernel } from './kernel.ts';
import { type CrateFlags, dependenciesOf, type Kits } from './kits.ts';
import { layOutProgram, programs } from './programs.ts';
import { ROOT } from './root.ts';
import { argumentsFor, flagsInWords, kitFor, toolFor } from './rustc.ts';
import type { Sandbox } from './sandbox.ts';
import { sha256 } from './sha256.ts';
import { withWorkFolder } from './work-folder.ts';

export type Compile = (request: CompileRequest, signal: AbortSignal) => Promise<Compiled>;

/** Until a compilation is ended, in seconds: several times what the largest crate takes on a busy computer. */
export const SECONDS: Readonly<Record<Mode, number>> = {
  check: 8,
  run: 15,
  measure: 30,
  format: 8,
  assembly: 15,
  kernel: 30,
};

const MEMORY = 3 * 2 ** 30;
const FILE_SIZE = 16 * 2 ** 20;
const SAID = 2 ** 20;

/**
 * @param seconds Limits of each mode.
 * @returns For requests whose crate is one of the kits', and whose files are modules of that crate.
 */
export function compileWith(kits: Kits, sandbox: Sandbox, seconds = SECONDS): Compile {
  return async (request, signal) => {
    const { crate, files, mode } = request;
    const limits = { seconds: seconds[mode], memory: MEMORY, fileSize: FILE_SIZE, said: SAID };
    if (mode === 'format')
      return { answer: await formatted(files, sandbox, limits, signal), module: null };
    if (mode === 'kernel') return builtKernel(request, sandbox, limits, signal);
    const program = programs[crate];
    const flags = program?.flags ?? kits.flags[kitFor(mode)][crate];
    if (flags === undefined) throw new Error(`There is no kit for ${crate}.`);
    return withWorkFolder(async (work) => {
      const folder = path.join(work, 'crate');
      if (program === undefined) layOut(folder, projectOf(crate), files);
      else layOutProgram(folder, program.module, files[program.module] ?? '');
      const places = {
        crate: folder,
        dependencies: dependenciesOf(kitFor(mode)),
        out: path.join(work, 'out'),
      };
      mkdirSync(places.out);
      const start = performance.now();
      const ended = await sandbox.run(
        toolFor(mode),
        argumentsFor(mode, flags, sandbox.seen(places)),
        {
          places,
          variables: flags.variables,
          limits,
          signal,
        },
      );
      const milliseconds = Math.round(performance.now() - start);
      const diagnostics = diagnosticsIn(ended.said, files);
      const failure = failureOf(ended, diagnostics);
      if (failure !== null) return { answer: failure, module: null };
      if (mode === 'assembly') {
        const name = crateNameOf(flags);
        const text = readFileSync(path.join(places.out, `${name}.s`), 'utf8');
        const modules = program === undefined ? projectOf(crate).files : [program.module];
        const functions = functionsIn(text, name, modules);
        return { answer: { kind: 'listed', functions, milliseconds, isKept: false }, module: null };
      }
      const module =
        mode === 'check' ? null : readFileSync(path.join(places.out, `${crateNameOf(flags)}.wasm`));
      const hash = module === null ? null : sha256(module);
      const words = flagsInWords(flags);
      return {
        answer: { kind: 'built', hash, diagnostics, flags: words, milliseconds, isKept: false },
        module,
      };
    });
  };
}

function projectOf(crate: string): Project {
  const project = projects.find(({ name }) => name === crate);
  if (project === undefined) throw new Error(`There is no project ${crate}.`);
  return project;
}

/** The crate as the book has it, with the reader's modules in place of its own. */
function layOut(folder: string, project: Project, files: CompileRequest['files']): void {
  cpSync(fromRoot(...project.folder.split('/'), 'src'), path.join(folder, 'src'), {
    recursive: true,
  });
  if (isWhole(project)) writeFileSync(path.join(folder, 'src', ROOT.file), ROOT.text);
  for (const [module, text] of Object.entries(files)) {
    const file = path.join(folder, 'src', `${module}.rs`);
    if (!existsSync(file)) throw new Error(`${project.name} has no module ${module}.`);
    writeFileSync(file, text);
  }
}

/** Files that the compiler makes have it as their name. */
function crateNameOf({ args }: CrateFlags): string {
  return args[args.indexOf('--crate-name') + 1] ?? '';
}
