/** Compiles a file as the reader sees it, with what else they have changed in its crate. */
import { type CompileOutcome, type CompilerClient, compilerClient } from './client.ts';
import { changedModules, type EditedFile } from './edited-files.ts';
import type { Mode } from './protocol.ts';

export async function compileFile(
  file: EditedFile,
  mode: Mode,
  signal: AbortSignal,
  client: Pick<CompilerClient, 'status' | 'compile'> = compilerClient(),
): Promise<CompileOutcome> {
  const status = await client.status();
  if (signal.aborted) return { kind: 'stopped' };
  if ('kind' in status) return status;
  const { crate, build, module } = file;
  const reason = status.unavailable[crate];
  if (reason !== undefined) return { kind: 'refused', reason };
  const files = changedModules(file, status.crates[crate] ?? [module]);
  return client.compile({ build, crate, files, mode }, signal);
}
