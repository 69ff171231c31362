/** Compiles the reader's own module to be measured: with the flags of the one that the book ships. */
import type { Milliseconds, ReadersBuild } from '../../bench/report.ts';
import { problemWords } from '../../cell/rust/run-words.ts';
import type { CompileOutcome } from '../../compiler/client.ts';
import { compileCrate } from '../../compiler/compile-crate.ts';
import { type Rival, YOURS } from './rival.ts';

/** How long the compiler has been at it. */
export interface CompileProgress {
  readonly step: 'compile';
  readonly elapsed: Milliseconds;
}

export type BuildEnd =
  | { readonly kind: 'built'; readonly build: ReadersBuild }
  | { readonly kind: 'stopped' }
  /** `words` say why there is nothing to measure. */
  | { readonly kind: 'unbuilt'; readonly words: string };

/** Between two reports of the progress, in milliseconds. */
const TICK = 100;

/** Never rejects. */
export async function buildYours(
  { crate, variant }: Rival,
  signal: AbortSignal,
  report: (progress: CompileProgress) => void,
  compile: typeof compileCrate = compileCrate,
): Promise<BuildEnd> {
  const start = performance.now();
  const tell = (): void => report({ step: 'compile', elapsed: performance.now() - start });
  tell();
  const clock = setInterval(tell, TICK);
  const outcome = await compile(crate, 'measure', signal);
  clearInterval(clock);
  if (signal.aborted || outcome.kind === 'stopped') return { kind: 'stopped' };
  if (outcome.kind !== 'built' || outcome.hash === null) {
    return { kind: 'unbuilt', words: unbuiltWords(outcome) };
  }
  const { hash, flags, weight, isKept } = outcome;
  const build = { variant: YOURS, beside: variant, crate, hash, flags };
  return { kind: 'built', build: weight === undefined ? build : { ...build, weight, isKept } };
}

function unbuiltWords(outcome: Exclude<CompileOutcome, { kind: 'stopped' }>): string {
  switch (outcome.kind) {
    case 'rejected':
      return 'Your Rust does not compile: see the messages at the snippet.';
    case 'built':
    case 'formatted':
    case 'listed':
      return 'The compiler built no module: this is our own fault.';
    default:
      return `Yours is not measured. ${problemWords(outcome, 'Measure')}`;
  }
}
