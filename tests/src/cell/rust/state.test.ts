/** The run of a file of Rust: what follows from what, and what is said of it. */
import { describe, expect, test } from 'vitest';
import { problemWords, remarkOf, statusWords } from '../../../../src/cell/rust/run-words.ts';
import { type RustAction, type RustState, reduce } from '../../../../src/cell/rust/state.ts';
import type { CompileOutcome } from '../../../../src/compiler/client.ts';

const ASKED: RustAction = { kind: 'asked', now: 1_000 };

const answered = (outcome: CompileOutcome): RustAction => ({ kind: 'answered', outcome });

const built = (isKept: boolean): CompileOutcome => ({
  ...{ kind: 'built', hash: 'h', diagnostics: [], flags: '' },
  ...{ milliseconds: 840, isKept },
});

const following = (...actions: readonly RustAction[]) =>
  actions.reduce<RustState>(reduce, { kind: 'idle' });

const said = (...actions: readonly RustAction[]) =>
  statusWords(following(...actions), 'loading your doubles into Python', 1_840);

describe('a run', () => {
  test('says in words how far it is', () => {
    expect(said()).toBe('not compiled yet');
    expect(said(ASKED)).toBe('compiling, 0.8 s');
    expect(said(ASKED, answered(built(false)))).toBe(
      'compiled in 840 ms; loading your doubles into Python',
    );
    const loaded: RustAction = { kind: 'loaded', words: '27 of 27 cases right', remark: 'Told.' };
    const all = [ASKED, answered(built(false)), { kind: 'progress', words: 'asking' } as const];
    expect(said(...all)).toBe('compiled in 840 ms; asking');
    expect(said(...all, loaded)).toBe('compiled in 840 ms; 27 of 27 cases right');
    expect(remarkOf(following(...all, loaded))).toBe('Told.');
  });

  test('says what was kept from an earlier build', () => {
    expect(said(ASKED, answered(built(true)))).toContain('kept from an earlier build');
  });

  test('counts errors, not warnings', () => {
    const diagnostic = {
      ...{ code: null, message: '', spans: [], suggestions: [], notes: [] },
      ...{ rendered: '', explanation: null },
    };
    const diagnostics = [
      { ...diagnostic, level: 'error' } as const,
      { ...diagnostic, level: 'warning' } as const,
    ];
    expect(said(ASKED, answered({ kind: 'rejected', diagnostics }))).toBe('not compiled: 1 error');
  });

  test('that was stopped hears no answer any more', () => {
    const stopped: RustAction = { kind: 'stopped', remark: '' };
    expect(following(ASKED, stopped, answered(built(false)))).toEqual(stopped);
    expect(following(stopped)).toEqual({ kind: 'idle' });
  });

  test('asked again while it is under way goes on', () => {
    const state = following(ASKED);
    expect(reduce(state, { kind: 'asked', now: 9_000 })).toBe(state);
  });

  test('without an answer says what to do', () => {
    const state = following(ASKED, answered({ kind: 'gone' }));
    expect(statusWords(state, '', 0)).toBe('not compiled');
    expect(remarkOf(state)).toContain('npm start');
    expect(problemWords({ kind: 'older', build: 'b' })).toContain('Load the page again');
    expect(problemWords({ kind: 'busy', ahead: 1 })).toContain('1 other waits');
    expect(problemWords({ kind: 'busy', ahead: 7 })).toContain('7 others wait');
    expect(problemWords({ kind: 'refused', reason: 'No such crate.' })).toBe('No such crate.');
  });
});
