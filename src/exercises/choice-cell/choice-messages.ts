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

/** What is said of a program that the reader wrote; null for `isSame` where nobody can compare it with the solution. */
export function ownVerdictWords(isSame: boolean | null): string {
  if (isSame === null) return 'It compiles and runs:';
  return isSame
    ? 'It compiles and prints what the solution prints:'
    : 'It compiles and runs, but the solution prints something else:';
}

/** How a run ended, for the status line of a program that the reader wrote. */
export function ranWords(end: RunEnd): string {
  switch (end.kind) {
    case 'failed':
      return 'not run';
    case 'stopped':
      return end.why === 'reader' ? 'stopped' : 'stopped after 10 seconds';
    case 'ended':
      if (end.ended.kind === 'aborted' || end.ended.code === PANICKED) return 'it panicked';
      return end.ended.code === 0 ? 'ran to its end' : `exit code ${end.ended.code}`;
  }
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
