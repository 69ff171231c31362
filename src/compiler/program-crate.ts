/** By which names the compile service knows the program of a choice cell: each is a crate of one module. */
import type { CrateName, ModuleName } from './protocol.ts';

/** `file` is its path in the repository. */
export function crateOfProgram(file: string): {
  readonly crate: CrateName;
  readonly module: ModuleName;
} {
  const module = file.split('/').at(-1)?.replace(/\.rs$/, '') ?? file;
  return { crate: `choice-${module}`, module };
}
