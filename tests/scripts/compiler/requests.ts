/** Requests and answers of a made-up compiler. */
import type { CompileAnswer, CompileRequest, Diagnostic } from '../../../src/compiler/protocol.ts';

export function requestOf(changes: Partial<CompileRequest> = {}): CompileRequest {
  return {
    build: 'b1',
    crate: 'doubles',
    files: { count: 'fn count() {}' },
    mode: 'run',
    tab: 'tab-1',
    ...changes,
  };
}

export const built: CompileAnswer = {
  kind: 'built',
  hash: null,
  diagnostics: [],
  flags: '-C opt-level=3',
  milliseconds: 800,
  isKept: false,
};

const message: Diagnostic = {
  level: 'error',
  code: 'E0308',
  message: 'mismatched types',
  spans: [],
  suggestions: [],
  notes: [],
  rendered: 'error[E0308]: mismatched types – “ä”',
  explanation: null,
};

export const rejected: CompileAnswer = { kind: 'rejected', diagnostics: [message] };

export const superseded: CompileAnswer = { kind: 'ended', why: 'superseded' };
