/** What a compilation has made, or, from how the compiler has ended, why not. */
import os from 'node:os';
import type { CompileAnswer, Diagnostic } from '../../src/compiler/protocol.ts';
import type { Ended } from './limits.ts';

export interface Compiled {
  readonly answer: CompileAnswer;
  /** The extension module, the program or the kernel; null after a check and where nothing was made. */
  readonly module: Uint8Array | null;
}

/** Null where the compiler succeeded. */
export function failureOf(ended: Ended, diagnostics: readonly Diagnostic[]): CompileAnswer | null {
  if (ended.why === 'aborted') return { kind: 'ended', why: 'superseded' };
  // What it has said until it was ended is true.
  if (diagnostics.some(({ level }) => level === 'error')) return { kind: 'rejected', diagnostics };
  if (ended.why === 'time' || wasEndedBy(ended, 'SIGXCPU') || wasEndedBy(ended, 'SIGKILL')) {
    return { kind: 'ended', why: 'time' };
  }
  if (ended.code === 0 && ended.why === 'itself') return null;
  if (wasEndedBy(ended, 'SIGXFSZ')) return { kind: 'ended', why: 'size' };
  if (/memory allocation of \d+ bytes failed|out of memory/i.test(ended.said)) {
    return { kind: 'ended', why: 'memory' };
  }
  return { kind: 'rejected', diagnostics: [...diagnostics, crashed(ended)] };
}

/** A shell and bubblewrap tell a signal as 128 and its number. */
function wasEndedBy({ code, signal }: Ended, name: keyof typeof os.constants.signals): boolean {
  return signal === name || code === 128 + os.constants.signals[name];
}

function crashed({ said, code, signal }: Ended): Diagnostic {
  const lines = said.split('\n').filter((line) => line !== '' && !line.startsWith('{'));
  return {
    level: 'error',
    code: null,
    message: 'The compiler itself ended on this source, without a message of its own.',
    ...{ spans: [], suggestions: [], explanation: null },
    notes: [`note: it ended with ${signal ?? `exit code ${code}`}`],
    rendered: lines.slice(0, 20).join('\n'),
  };
}
