/** What a choice cell says of a combination and of a run. */
import type { RunEnd } from './run-program.ts';

/** A panic's exit code in Rust's own words; WebAssembly aborts instead. */
const PANICKED = 101;

export function verdictWords(kind: 'program' | 'error', right: boolean): string {
  if (right) return 'Right. It compiles and runs:';
  return kind === 'error'
    ? 'It does not compile. The compiler says:'
    : 'It compiles and runs, but it is not what was asked for:';
}

/** The line after the output; empty where there is nothing to add. */
export function endWords(end: RunEnd): string {
  switch (end.kind) {
    case 'failed':
      return `\n${end.message}`;
    case 'stopped':
      return end.why === 'reader' ? '\nstopped' : '\nstopped after 10 seconds';
    case 'ended':
      if (end.ended.kind === 'aborted') return '\nIt panicked: the program ended there.';
      if (end.ended.code === 0) return '';
      return end.ended.code === PANICKED ? '\nIt panicked.' : `\nexit code ${end.ended.code}`;
  }
}
