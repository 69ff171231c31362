/** The panel's reducer: what each event makes of each state. */
import { describe, expect, it } from 'vitest';
import type { Action, PanelState } from '../../../src/benchmark/state.ts';
import { canRefine, INITIAL, isActive, reduce } from '../../../src/benchmark/state.ts';
import type { JobEnd } from '../../../src/runtime/client.ts';
import { measured, reportOf, sweepOf } from './make.ts';

const once = { kind: 'measure', work: { task: 'once' } } as const;
const sweep = { kind: 'measure', work: { task: 'sweep', input: 'letters' } } as const;
const report = reportOf([measured('zip', 1)]);
const running = { ...report, outcome: { kind: 'running' } } as const;

function through(...actions: readonly Action[]): PanelState {
  return actions.reduce(reduce, INITIAL);
}

function end(end: JobEnd): Action {
  return { kind: 'ended', end };
}

describe('the state of a panel', () => {
  it('loads, measures and is done', () => {
    const loading = through(once, {
      kind: 'progress',
      progress: { step: 'download', loaded: 1, total: 5 },
    });
    expect(loading).toMatchObject({ kind: 'loading', progress: { loaded: 1 } });
    const measuring = reduce(loading, { kind: 'report', report });
    expect(measuring).toMatchObject({ kind: 'measuring', results: { once: report } });
    const done = reduce(measuring, end({ kind: 'finished' }));
    expect(done).toMatchObject({ kind: 'done', results: { once: report } });
    expect([loading, measuring, done].map(isActive)).toEqual([true, true, false]);
  });

  it('throws the figures away when the tab was hidden', () => {
    const hidden = { kind: 'stopped', lost: false, reason: 'hidden' } as const;
    expect(through(once, { kind: 'report', report }, end(hidden))).toMatchObject({
      kind: 'discarded',
      results: { once: null },
    });
  });

  it('pauses a sweep when the tab was hidden: finished sizes stay, and it can be gone on with', () => {
    const points = sweepOf({ 1: [measured('zip', 1)] });
    const interrupted = { ...points, outcome: { kind: 'discarded' } } as const;
    const swept: readonly Action[] = [sweep, { kind: 'sweep', report: interrupted }];
    const hidden = { kind: 'stopped', reason: 'hidden' } as const;
    const paused = through(...swept, end({ ...hidden, lost: false }));
    expect(paused).toMatchObject({ kind: 'paused', results: { sweeps: { letters: interrupted } } });
    expect(canRefine(paused)).toBe(true);
    expect(reduce(paused, { kind: 'refine' }).results).toEqual(paused.results);
    const lost = through(...swept, end({ ...hidden, lost: true }));
    expect(lost).toMatchObject({ kind: 'discarded', results: { sweeps: {} } });
  });

  it('throws the figures away when the worker itself says that they are discarded', () => {
    const discarded = { ...report, outcome: { kind: 'discarded' } } as const;
    expect(
      through(once, { kind: 'report', report: discarded }, end({ kind: 'finished' })),
    ).toMatchObject({ kind: 'discarded', results: { once: null } });
  });

  it('keeps the figures of a stopped run and calls them stopped where no last report came', () => {
    const stopped = through(
      once,
      { kind: 'report', report: running },
      end({ kind: 'stopped', lost: true, reason: 'reader' }),
    );
    expect(stopped).toMatchObject({
      kind: 'stopped',
      lost: true,
      results: { once: { outcome: { kind: 'stopped' } } },
    });
    expect(canRefine(stopped)).toBe(false);
  });

  it('says why the engine failed and can start again', () => {
    const failure = { reason: 'offline', message: 'no network' } as const;
    const failed = through(once, end({ kind: 'failed', failure }));
    expect(failed).toMatchObject({ kind: 'failed', failure });
    expect(reduce(failed, once)).toMatchObject({ kind: 'loading', progress: null });
  });

  it('ignores what arrives after the end', () => {
    const done = through(once, { kind: 'report', report }, end({ kind: 'finished' }));
    expect(reduce(done, { kind: 'report', report: running })).toBe(done);
    expect(reduce(done, { kind: 'loaded' })).toBe(done);
  });

  it('keeps a report and the sweep of each input side by side', () => {
    const points = sweepOf({ 1: [measured('zip', 1)] });
    const both = through(
      once,
      { kind: 'report', report },
      end({ kind: 'finished' }),
      sweep,
      { kind: 'sweep', report: points },
      end({ kind: 'finished' }),
      { kind: 'measure', work: { task: 'sweep', input: 'unicode' } },
    );
    expect(both.results).toEqual({ once: report, sweeps: { letters: points } });
  });

  it('goes on with what was measured last, one size or a sweep', () => {
    const done = through(once, { kind: 'report', report }, end({ kind: 'finished' }));
    expect(canRefine(done)).toBe(true);
    expect(reduce(done, { kind: 'refine' })).toMatchObject({
      kind: 'loading',
      results: { once: report },
    });
    const points = sweepOf({});
    const swept = through(sweep, { kind: 'sweep', report: points }, end({ kind: 'finished' }));
    expect(reduce(swept, { kind: 'refine' })).toMatchObject({
      kind: 'loading',
      work: { task: 'sweep', input: 'letters' },
      results: { sweeps: { letters: points } },
    });
    expect(reduce(INITIAL, { kind: 'refine' })).toBe(INITIAL);
  });

  it('shows another baseline only when nothing is being measured', () => {
    const other = { ...report, baseline: 'once' };
    const measuring = through(once, { kind: 'report', report });
    expect(reduce(measuring, { kind: 'compared', report: other })).toBe(measuring);
    const done = reduce(measuring, end({ kind: 'finished' }));
    expect(reduce(done, { kind: 'compared', report: other }).results.once).toBe(other);
  });
});
