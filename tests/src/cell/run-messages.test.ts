/** What a cell says about itself. */
import { describe, expect, it } from 'vitest';
import {
  duration,
  foldWords,
  noticeWords,
  progressWords,
  recordedWords,
  statusWords,
  truncationWords,
  versionWords,
} from '../../../src/cell/run-messages.ts';
import type { CellState } from '../../../src/cell/state.ts';
import type { Failure } from '../../../src/runtime/protocol.ts';

describe('duration', () => {
  it.each([
    [0.418, '0.42 ms'],
    [1.26, '1.3 ms'],
    [123.4, '123 ms'],
    [999.6, '1.0 s'],
    [2_440, '2.4 s'],
    [59_960, '1 min 0 s'],
    [125_000, '2 min 5 s'],
  ])('%d ms reads %s', (milliseconds, words) => {
    expect(duration(milliseconds)).toBe(words);
  });
});

describe('progressWords', () => {
  it('counts megabytes of a download', () => {
    expect(progressWords({ step: 'download', loaded: 3_140_000, total: 13_500_000 })).toBe(
      'Downloading Python: 3.1 of 13.5 MB',
    );
  });

  it('leaves out a total that is not known', () => {
    expect(progressWords({ step: 'packages', loaded: 60_000, total: 0 })).toBe(
      'Loading packages: 0.1 MB',
    );
  });

  it('counts no bytes of what is on this computer already', () => {
    expect(progressWords({ step: 'copy', loaded: 2_100_000, total: 12_500_000 })).toBe(
      'Starting Python from the copy on this computer …',
    );
  });

  it('counts nothing while Python starts', () => {
    expect(progressWords({ step: 'start', loaded: 5, total: 5 })).toBe('Starting Python …');
  });
});

describe('statusWords', () => {
  const done: CellState = {
    kind: 'done',
    result: { kind: 'done', milliseconds: 1.2 },
    interpreter: 1,
  };

  it('tells the time of a run', () => {
    expect(statusWords(done, 0, 1)).toBe('ran in 1.2 ms');
    const result = { kind: 'done', milliseconds: 1.2, defined: ['fib', 'Grid'] } as const;
    expect(statusWords({ ...done, result }, 0, 1)).toBe('ran in 1.2 ms; it defined fib, Grid');
  });

  it('says that variables are gone once there is another interpreter', () => {
    expect(statusWords(done, 0, 2)).toBe('ran in 1.2 ms; its variables are gone since');
  });

  it('counts whole seconds while a run lasts', () => {
    const state: CellState = { kind: 'running', since: 1_000 };
    expect(statusWords(state, 1_900, 1)).toBe('running');
    expect(statusWords(state, 4_100, 1)).toBe('running for 3 s');
    expect(statusWords(state, 76_100, 1)).toBe('running for 1 min 15 s');
  });

  it('names the line in which a run was stopped', () => {
    const result = { kind: 'interrupted', line: 4, milliseconds: 2_400 } as const;
    expect(statusWords({ kind: 'stopped', lost: false, result }, 0, 1)).toBe(
      'stopped in line 4 after 2.4 s',
    );
  });

  it('tells an exception and an exit from a plain end', () => {
    const raised = { kind: 'raised', traceback: '', milliseconds: 2 } as const;
    const exited = { kind: 'exited', code: '3', milliseconds: 2 } as const;
    expect(statusWords({ ...done, result: raised }, 0, 1)).toBe('raised an error after 2.0 ms');
    expect(statusWords({ ...done, result: exited }, 0, 1)).toBe('exited with code 3 after 2.0 ms');
  });
});

describe('a run that could not end', () => {
  const failed = (reason: Failure['reason']): CellState => ({
    kind: 'failed',
    problem: { kind: 'engine', failure: { reason, message: 'why' } },
  });

  it('ended the interpreter where that crashed, and did not run elsewhere', () => {
    expect(statusWords(failed('crashed'), 0, 1)).toBe('ended the interpreter');
    expect(statusWords(failed('offline'), 0, 1)).toBe('did not run');
  });
});

it('recorded output is called that of the original once there is an edit', () => {
  expect(recordedWords(false)).toBe('Recorded output');
  expect(recordedWords(true)).toBe('Recorded output of the original, not of your edit');
});

it('a fold is named by the exception, cut where that is long', () => {
  expect(foldWords('Traceback …\n  File\nKeyError: 3\n')).toBe('What Python says: KeyError: 3');
  expect(foldWords(`E: ${'x'.repeat(999)}`).length).toBeLessThan(200);
});

describe('noticeWords', () => {
  it('is silent when there is nothing to know', () => {
    expect(noticeWords({ kind: 'idle' })).toBeNull();
    expect(noticeWords({ kind: 'stopped', lost: false, result: null })).toBeNull();
  });

  it('says what is gone and what is kept when the interpreter was replaced', () => {
    expect(noticeWords({ kind: 'stopped', lost: true, result: null })).toMatch(
      /variables .* are gone\. Your code and the output are kept/,
    );
  });

  it.each(['instead', 'never'] as const)(
    'adds that Python has to start again where the spare is "%s"',
    (spare) => {
      const lost = { kind: 'stopped', lost: true, result: null } as const;
      expect(noticeWords(lost, spare)).toMatch(/are kept\. Python has to start again/);
      expect(noticeWords({ ...lost, lost: false }, spare)).toBeNull();
    },
  );

  it.each(['missing', 'circular', 'raised', 'stopped', 'failed'] as const)(
    'names the cell that is needed when it is %s',
    (how) => {
      const problem = { kind: 'need', name: 'oracle.py', how } as const;
      expect(noticeWords({ kind: 'failed', problem })).toContain('oracle.py');
    },
  );
});

describe('the smaller words', () => {
  it('group the digits of what was cut', () => {
    expect(truncationWords(12_345)).toBe('… 12,345 more characters were not shown');
    expect(truncationWords(1)).toBe('… 1 more character was not shown');
  });

  it('name what ran the cell', () => {
    expect(versionWords({ CPython: '3.14.2', Pyodide: '314.0.7', doubles: '0.1.0' })).toBe(
      'CPython 3.14.2, doubles 0.1.0',
    );
  });
});
