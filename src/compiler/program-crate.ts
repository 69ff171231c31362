/** By which names the compile service knows programs of one file: each is a crate of one module. */
import type { CrateName, ModuleName } from './protocol.ts';

/** `file` is its path in the repository; several chapters may have a program of one name that is refused. */
export function crateOfProgram(file: string): {
  readonly crate: CrateName;
  readonly module: ModuleName;
} {
  const module = file.split('/').at(-1)?.replace(/\.rs$/, '') ?? file;
  const chapter = /^content\/chapters\/(\d+)-[^/]+\/errors\//.exec(file)?.[1];
  return {
    crate: chapter === undefined ? `choice-${module}` : `refused-${chapter}-${module}`,
    module,
  };
}
