/** Says in words what the run of a file of Rust is doing and what became of it. */
import { duration } from '../run-messages.ts';
import type { Built, Problem, RustState } from './state.ts';

function builtWords({ milliseconds, isKept }: Built): string {
  return isKept
    ? 'kept from an earlier build of the same text'
    : `compiled in ${duration(milliseconds)}`;
}

/** One line for the footer. `using` says what is done with what was built; `now` is `performance.now()`. */
export function statusWords(state: RustState, using: string, now: number): string {
  switch (state.kind) {
    case 'idle':
      return 'not compiled yet';
    case 'compiling':
      return `compiling, ${((now - state.since) / 1000).toFixed(1)} s`;
    case 'loading':
      return `${builtWords(state.built)}; ${state.words || using}`;
    case 'done':
      return [builtWords(state.built), state.words].filter(Boolean).join('; ');
    case 'formatted':
      return 'laid out as rustfmt does';
    case 'rejected':
      return state.errors === 1 ? 'not compiled: 1 error' : `not compiled: ${state.errors} errors`;
    case 'stopped':
      return 'stopped';
    case 'failed':
      return state.problem.kind === 'not loaded' ? 'compiled, not loaded' : 'not compiled';
  }
}

const ENDED: Readonly<Record<Extract<Problem, { kind: 'ended' }>['why'], string>> = {
  time: 'The compiler was ended because it took too long. Does the code compute something without end while it is compiled?',
  memory:
    'The compiler was ended because it took too much memory. Make what it has to work out smaller.',
  size: 'The code, or what became of it, is too large for this compiler. Make it shorter.',
  superseded: 'A newer press in this tab took the place of this one.',
};

/** What the reader has to know beyond the status; empty for nothing. */
export function remarkOf(state: RustState, button = 'Run'): string {
  switch (state.kind) {
    case 'done':
    case 'stopped':
      return state.remark;
    case 'failed':
      return problemWords(state.problem, button);
    default:
      return '';
  }
}

const aheadWords = (ahead: number): string =>
  ahead === 1 ? '1 other waits' : `${ahead} others wait`;

/** What the reader has to know of a problem, and do; `button` is the one that tries again. */
export function problemWords(problem: Problem, button = 'Run'): string {
  switch (problem.kind) {
    case 'gone':
      return `The compiler that stood beside this page does not answer any more. Start it again with npm start, or tell your teacher in a class, then press ${button}. Your edit is kept.`;
    case 'older':
      return 'This page is older than the compiler beside it. Load the page again. Your edit is kept.';
    case 'refused':
      return problem.reason;
    case 'busy':
      return `The compiler is busy: ${aheadWords(problem.ahead)} before you. Try again in a moment.`;
    case 'ended':
      return ENDED[problem.why];
    case 'not loaded':
      return problem.words;
  }
}
