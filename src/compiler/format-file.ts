/** Has a file laid out as rustfmt does, with its marks of regions, which are comments to rustfmt. */
import { type CompileOutcome, type CompilerClient, compilerClient } from './client.ts';
import type { EditedFile } from './edited-files.ts';
import { markedText } from './marked-file.ts';

export function formatFile(
  { crate, module, build, file }: EditedFile,
  signal: AbortSignal,
  client: Pick<CompilerClient, 'compile'> = compilerClient(),
): Promise<CompileOutcome> {
  const files = { [module]: markedText(file) };
  return client.compile({ build, crate, files, mode: 'format' }, signal);
}
