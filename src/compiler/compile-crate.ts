/** Compiles a crate with all that the reader has changed of it, wherever its files are shown. */
import { changedModuleNames } from './changed-files.ts';
import type { CompileOutcome } from './client.ts';
import { compileFile } from './compile-file.ts';
import { editedFile } from './edited-files.ts';
import type { CrateName, Mode } from './protocol.ts';

/** One after the other: the compiler ends what a tab asked before in the same mode. */
let turn: Promise<unknown> = Promise.resolve();

/** Never rejects. */
export function compileCrate(
  crate: CrateName,
  mode: Mode,
  signal: AbortSignal,
): Promise<CompileOutcome> {
  const outcome = turn.then(() => compileChanged(crate, mode, signal));
  turn = outcome;
  return outcome;
}

async function compileChanged(
  crate: CrateName,
  mode: Mode,
  signal: AbortSignal,
): Promise<CompileOutcome> {
  const [module] = changedModuleNames(crate);
  if (module === undefined) {
    return {
      kind: 'refused',
      reason: `Your ${crate} is the book's own: nothing is changed in it.`,
    };
  }
  try {
    return await compileFile(await editedFile(crate, module), mode, signal);
  } catch {
    return { kind: 'refused', reason: `The book's own ${module}.rs could not be fetched.` };
  }
}
