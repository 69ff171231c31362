/** What the run of a file of Rust is doing: one union, and one reducer that knows every way from one state to the next. */
import type { CompileOutcome } from '../../compiler/client.ts';
import type { CompileAnswer } from '../../compiler/protocol.ts';

export type Built = Extract<CompileAnswer, { kind: 'built' }>;

/** Why there is no module. */
export type Problem =
  | Exclude<CompileOutcome, { kind: 'built' | 'formatted' | 'listed' | 'rejected' | 'stopped' }>
  /** It was built, and the page's Python did not take it. */
  | { readonly kind: 'not loaded'; readonly words: string };

export type RustState =
  | { readonly kind: 'idle' }
  /** `since` is in milliseconds of `performance.now()`. */
  | { readonly kind: 'compiling'; readonly since: number }
  /** The page's Python takes the module. */
  | { readonly kind: 'loading'; readonly built: Built; readonly words: string }
  /** `remark` is what the reader has to know beyond the status, or empty. */
  | {
      readonly kind: 'done';
      readonly built: Built;
      readonly words: string;
      readonly remark: string;
    }
  /** Laid out by rustfmt. */
  | { readonly kind: 'formatted' }
  | { readonly kind: 'rejected'; readonly errors: number }
  | { readonly kind: 'stopped'; readonly remark: string }
  | { readonly kind: 'failed'; readonly problem: Problem };

export type RustAction =
  | { readonly kind: 'asked'; readonly now: number }
  | { readonly kind: 'answered'; readonly outcome: CompileOutcome }
  /** `words` say how far it is. */
  | { readonly kind: 'progress'; readonly words: string }
  | { readonly kind: 'loaded'; readonly words: string; readonly remark: string }
  | { readonly kind: 'not loaded'; readonly words: string }
  | { readonly kind: 'stopped'; readonly remark: string };

/** Whether the reader can stop it. */
export function isActive({ kind }: RustState): boolean {
  return kind === 'compiling' || kind === 'loading';
}

function answered(outcome: CompileOutcome): RustState {
  switch (outcome.kind) {
    case 'built':
      return { kind: 'loading', built: outcome, words: '' };
    case 'rejected': {
      const { length } = outcome.diagnostics.filter(({ level }) => level === 'error');
      return { kind: 'rejected', errors: length };
    }
    case 'stopped':
      return { kind: 'stopped', remark: '' };
    case 'formatted':
    case 'listed':
      return { kind: 'formatted' };
    default:
      return { kind: 'failed', problem: outcome };
  }
}

/** The next state. An action that makes no sense in a state leaves it as it is. */
export function reduce(state: RustState, action: RustAction): RustState {
  if (action.kind === 'asked') {
    return isActive(state) ? state : { kind: 'compiling', since: action.now };
  }
  if (action.kind === 'stopped') return isActive(state) ? action : state;
  if (action.kind === 'answered') {
    return state.kind === 'compiling' ? answered(action.outcome) : state;
  }
  if (state.kind !== 'loading') return state;
  switch (action.kind) {
    case 'progress':
      return { ...state, words: action.words };
    case 'loaded':
      return { ...action, kind: 'done', built: state.built };
    case 'not loaded':
      return { kind: 'failed', problem: { kind: 'not loaded', words: action.words } };
  }
}
