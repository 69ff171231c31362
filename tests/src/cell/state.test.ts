/** The states of a cell: every way from Run to an end, and none that makes no sense. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CellAction, type CellState, isActive, reduce } from '../../../src/cell/state.ts';

const IDLE: CellState = { kind: 'idle' };
const PROGRESS = { step: 'download', loaded: 1, total: 2 } as const;
const DONE = { kind: 'done', value: '3', milliseconds: 2 } as const;

const play = (actions: readonly CellAction[], from: CellState = IDLE): CellState =>
  actions.reduce(reduce, from);

const ended = (
  end: Extract<CellAction, { kind: 'ended' }>['end'],
  result: Extract<CellAction, { kind: 'ended' }>['result'] = null,
): CellAction => ({ kind: 'ended', end, result, interpreter: 1 });

const running = play([{ kind: 'asked' }, { kind: 'started', now: 5 }]);

describe('reduce', () => {
  it('goes from waiting over loading and running to done', () => {
    const actions: CellAction[] = [
      { kind: 'asked' },
      { kind: 'progress', progress: PROGRESS },
      { kind: 'started', now: 5 },
      ended({ kind: 'finished' }, DONE),
    ];
    const kinds = actions.map((_, index) => play(actions.slice(0, index + 1)).kind);
    expect(kinds).toEqual(['waiting', 'loading', 'running', 'done']);
  });

  it('waits for the cell it needs, by name', () => {
    expect(play([{ kind: 'asked' }, { kind: 'needs', name: 'oracle.py' }])).toEqual({
      kind: 'waiting',
      first: 'oracle.py',
    });
  });

  it('keeps the time at which a run began when it is told again', () => {
    expect(reduce(running, { kind: 'started', now: 9 })).toEqual({ kind: 'running', since: 5 });
  });

  it('is not set back to loading by progress that comes late', () => {
    expect(reduce(running, { kind: 'progress', progress: PROGRESS })).toBe(running);
  });

  it('counts an exception as done: Python did what it was asked', () => {
    const result = { kind: 'raised', traceback: 'ValueError', milliseconds: 1 } as const;
    expect(reduce(running, ended({ kind: 'finished' }, result))).toEqual({
      kind: 'done',
      result,
      interpreter: 1,
    });
  });

  it('is stopped, not done, after an interrupt', () => {
    const result = { kind: 'interrupted', line: 3, milliseconds: 1 } as const;
    for (const end of [
      { kind: 'finished' } as const,
      { kind: 'stopped', lost: false, reason: 'reader' } as const,
    ]) {
      expect(reduce(running, ended(end, result))).toEqual({ kind: 'stopped', lost: false, result });
    }
  });

  it('says that variables are lost when the interpreter was replaced', () => {
    const end = { kind: 'stopped', lost: true, reason: 'reader' } as const;
    expect(reduce(running, ended(end))).toEqual({ kind: 'stopped', lost: true, result: null });
  });

  it('fails with what the engine reports', () => {
    const failure = { reason: 'offline', message: 'You are offline.' } as const;
    expect(reduce(running, ended({ kind: 'failed', failure }))).toEqual({
      kind: 'failed',
      problem: { kind: 'engine', failure },
    });
  });

  it('fails, and says so, when a run ends without any result', () => {
    expect(reduce(running, ended({ kind: 'finished' })).kind).toBe('failed');
  });

  it('fails when a cell that it needs did not finish', () => {
    const action: CellAction = { kind: 'blocked', name: 'oracle.py', how: 'raised' };
    expect(reduce(running, action)).toEqual({
      kind: 'failed',
      problem: { kind: 'need', name: 'oracle.py', how: 'raised' },
    });
  });

  const action = fc.oneof<fc.Arbitrary<CellAction>[]>(
    fc.constant({ kind: 'asked' }),
    fc.constant({ kind: 'needs', name: 'a.py' }),
    fc.constant({ kind: 'progress', progress: PROGRESS }),
    fc.record({ kind: fc.constant('started' as const), now: fc.nat() }),
    fc.constant(ended({ kind: 'finished' }, DONE)),
    fc.constant(ended({ kind: 'stopped', lost: true, reason: 'reader' })),
    fc.constant({ kind: 'withdrawn' }),
    fc.constant({ kind: 'blocked', name: 'a.py', how: 'failed' }),
  );

  it('leaves a cell at rest alone until it is asked to run', () => {
    fc.assert(
      fc.property(fc.array(action), action, (before, next) => {
        const state = play(before);
        if (isActive(state) || next.kind === 'asked') return;
        expect(reduce(state, next)).toBe(state);
      }),
    );
  });

  it('can always run again after whatever happened', () => {
    fc.assert(
      fc.property(fc.array(action), (before) => {
        const rest = reduce(play(before), { kind: 'withdrawn' });
        expect(isActive(rest)).toBe(false);
        expect(reduce(rest, { kind: 'asked' })).toEqual({ kind: 'waiting', first: null });
      }),
    );
  });
});
