/** Measuring a plan: what the engines are asked for, and what the page is told. */
import { describe, expect, it } from 'vitest';
import { CHARACTERS } from '../../../../src/bench/define.ts';
import type { CellEvent, MeasurePlan, ShippedVariant } from '../../../../src/runtime/protocol.ts';
import type { Python } from '../../../../src/runtime/python/python.ts';
import type { Wasm } from '../../../../src/runtime/wasm/wasm.ts';
import { EngineError } from '../../../../src/runtime/worker/failure.ts';
import { Measurement } from '../../../../src/runtime/worker/measure.ts';

/** Engines that count what they are asked for; each call takes a tenth of a millisecond of a fake clock. */
function makeEngines() {
  const seen = { texts: [] as string[], freed: 0, destroyed: 0, entries: [] as string[] };
  const clock = { time: 0 };
  let death: Error | null = null;
  let batches = 0;
  const proxy = (extra: object) => ({ ...extra, destroy: () => (seen.destroyed += 1) });
  const subject = (entry: string) => {
    seen.entries.push(entry);
    return proxy({
      batch(iterations: number) {
        batches += 1;
        clock.time += iterations / 10;
        return `${iterations / 10_000} 7`;
      },
    });
  };
  const python = {
    get dead() {
      return death !== null;
    },
    get death() {
      return death;
    },
    call: <T>(work: () => T) => work(),
    timing: {
      Input: (_form: string, text: string) => {
        seen.texts.push(text);
        return proxy({});
      },
      define: (_name: string, _code: string, entry: string) => subject(entry),
      imported: (module: string, entry: string) => subject(`${module}.${entry}`),
    },
  };
  class Text {
    constructor(text: string) {
      seen.texts.push(text);
    }
    count(): number {
      clock.time += 0.1;
      return 7;
    }
    free(): void {
      seen.freed += 1;
    }
  }
  return {
    seen,
    clock,
    kill: (error: Error) => {
      death = error;
    },
    batches: () => batches,
    engines: {
      python: python as unknown as Python,
      wasm: { module: { Text } } as unknown as Wasm,
      builds: new Map(),
    },
  };
}

const source = { file: 'count.py', region: 'zip' };
const zip: ShippedVariant = { engine: 'python', label: 'zip', entry: 'f', source, code: '' };
const rust: ShippedVariant = {
  ...{ engine: 'extension', label: 'rust', module: 'doubles', entry: 'count', source, code: '' },
};
const floor: ShippedVariant = { engine: 'wasm', label: 'wasm', entry: 'count', source, code: '' };

function plan(mode: MeasurePlan['mode'], text?: string): MeasurePlan {
  return {
    benchmark: 'b',
    variants: { zip, rust },
    oracle: 'zip',
    baseline: 'zip',
    input: {
      ...(text === undefined ? { kind: 'letters' } : { kind: 'own', text }),
      ...{ seed: 1, unit: CHARACTERS },
    },
    seed: 1,
    mode,
  };
}

function start(measured: MeasurePlan) {
  const made = makeEngines();
  const events: CellEvent[] = [];
  const measurement = new Measurement(measured, {
    engines: made.engines,
    clock: { now: () => made.clock.time, resolution: 0.005 },
    environment: { runtime: 'Fake', platform: 'none', cores: 1, isolated: true, engines: {} },
    post: (event) => events.push(event),
  });
  const last = () => events.at(-1);
  return { ...made, measurement, events, last };
}

const once = { kind: 'once', size: 100, budget: 2_000 } as const;
const never = new AbortController().signal;

describe('measuring once', () => {
  it('posts reports of the request, the last one done', async () => {
    const { measurement, events, last } = start(plan(once));
    expect(await measurement.run(5, never)).toBe(false);
    expect(events.length).toBeGreaterThan(1);
    expect(events.every(({ kind, id }) => kind === 'report' && id === 5)).toBe(true);
    expect(last()).toMatchObject({ report: { phase: 'done', outcome: { kind: 'settled' } } });
  });

  it('gives Python the text once for all variants', async () => {
    const { measurement, seen } = start(plan(once));
    await measurement.run(1, never);
    expect(seen.texts).toHaveLength(1);
    expect(seen.texts[0]).toHaveLength(100);
    expect(seen.entries.sort()).toEqual(['doubles.count', 'f']);
  });

  it('gives Python and the wasm module the same text', async () => {
    const { measurement, seen } = start({
      ...plan(once),
      variants: { zip, floor },
    });
    await measurement.run(1, never);
    expect(seen.texts).toHaveLength(2);
    expect(seen.texts[0]).toBe(seen.texts[1]);
  });

  it('replaces halves of surrogate pairs in the reader’s own text', async () => {
    const { measurement, seen } = start(plan({ ...once, size: 3 }, 'a\ud800b'));
    await measurement.run(1, never);
    expect(seen.texts).toEqual(['a\ufffdb']);
  });

  it('keeps the variants for a refinement, and frees them when it is closed', async () => {
    const { measurement, seen, last, batches } = start(plan(once));
    await measurement.run(1, never);
    const before = batches();
    await measurement.run(2, never, 500);
    expect(batches()).toBeGreaterThan(before);
    expect(last()).toMatchObject({ kind: 'report', id: 2 });
    expect(seen.destroyed).toBe(0);
    measurement.close();
    expect(seen.destroyed).toBe(3);
  });

  it('frees the text of the wasm module, too', async () => {
    const { measurement, seen } = start({
      ...plan(once),
      variants: { floor },
      oracle: 'floor',
      baseline: 'floor',
    });
    await measurement.run(1, never);
    measurement.close();
    expect(seen.freed).toBe(1);
  });
});

describe('stopping', () => {
  it.each([
    ['reader', 'stopped'],
    ['hidden', 'discarded'],
  ])('for the reason %s ends as %s', async (reason, outcome) => {
    const { measurement, last } = start(plan(once));
    expect(await measurement.run(1, AbortSignal.abort(reason))).toBe(true);
    expect(last()).toMatchObject({ report: { outcome: { kind: outcome } } });
  });
});

describe('a crash of Python', () => {
  it('ends the measurement instead of failing one variant after the other', async () => {
    const { measurement, kill } = start(plan(once));
    const error = new EngineError({ reason: 'crashed', message: 'dead' });
    const running = measurement.run(1, never);
    kill(error);
    await expect(running).rejects.toBe(error);
    expect(() => measurement.close()).not.toThrow();
  });
});

/** Samples of all rows of a sweep. */
function samplesOf(event: CellEvent | undefined): number {
  if (event?.kind !== 'sweep') throw new Error('There is no sweep.');
  const rows = event.report.points.flatMap(({ report }) => report.rows);
  return rows.reduce((sum, row) => sum + (row.state === 'measured' ? row.samples.length : 0), 0);
}

describe('a sweep', () => {
  it('posts its points, size by size, and frees each input before the next', async () => {
    const sizes = [100, 1_000];
    const { measurement, last, seen } = start(plan({ kind: 'sweep', sizes, budget: 4_000 }));
    expect(await measurement.run(1, never)).toBe(false);
    expect(last()).toMatchObject({
      kind: 'sweep',
      report: { points: [{ size: 100 }, { size: 1_000 }] },
    });
    expect(seen.texts.map(({ length }) => length)).toEqual(sizes);
    expect(seen.destroyed).toBe(5);
    const before = last();
    await measurement.run(2, never, 1_000);
    expect(seen.texts.map(({ length }) => length)).toEqual([...sizes, ...sizes]);
    expect(samplesOf(last())).toBeGreaterThan(samplesOf(before));
    measurement.close();
    expect(seen.destroyed).toBe(12);
  });
});
