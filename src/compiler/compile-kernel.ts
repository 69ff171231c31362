/** Compiles the kernel of the book that needs no Python, in a profile that the reader has picked. */
import { type CompileOutcome, type CompilerClient, compilerClient } from './client.ts';
import { KERNEL_CRATE, type Profile } from './profile.ts';

/** @param build Of the page. */
export function compileKernel(
  profile: Profile,
  build: string,
  signal: AbortSignal,
  client: Pick<CompilerClient, 'compile'> = compilerClient(),
): Promise<CompileOutcome> {
  return client.compile({ build, crate: KERNEL_CRATE, files: {}, mode: 'kernel', profile }, signal);
}
