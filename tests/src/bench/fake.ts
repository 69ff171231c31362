/** A machine that is made up: a clock that only moves when work is done, and variants with known times. */
import type { BenchEngine, Clock, Prepared } from '../../../src/bench/engine.ts';
import { sfc32, uniform } from '../../../src/bench/random.ts';
import type { Setup } from '../../../src/bench/setup.ts';

export interface FakeVariant {
  /** True time for one call, in milliseconds. */
  readonly perCall: number;
  readonly answer?: string;
  /** Answer of each batch by its number, counted from 0. */
  readonly answerAt?: (batch: number) => string;
  /** Factor on the time of each batch by its number: to play a compiler that wakes up late. */
  readonly slownessAt?: (batch: number) => number;
  /** Throws in the batch of this number. */
  readonly failsAt?: number;
}

export interface FakeMachine {
  readonly seed: number;
  readonly resolution: number;
  /** Standard deviation of the logarithm of a sample's time. */
  readonly noise: number;
  /** Share of samples that take five times as long. */
  readonly spikes: number;
  /** Slowdown over the first minute, as a share: 0.2 ends at 1.2 times the time. */
  readonly drift: number;
}

export const QUIET: FakeMachine = { seed: 1, resolution: 0.005, noise: 0, spikes: 0, drift: 0 };
export const NOISY: FakeMachine = { seed: 1, resolution: 1, noise: 0.1, spikes: 0.02, drift: 0.2 };

export interface Fake {
  readonly clock: Clock;
  readonly engine: BenchEngine<FakeVariant, string>;
  readonly pause: () => Promise<void>;
  /** Every batch that was run: how many calls, and how long it seemed. */
  readonly log: { variant: FakeVariant; iterations: number; elapsed: number }[];
  /** Variants prepared and not disposed of. */
  readonly open: Set<Prepared>;
  /** Called at each pause. */
  onPause: (() => void) | null;
}

export function fakeMachine(machine: FakeMachine): Fake {
  const random = sfc32(machine.seed);
  let time = uniform(random) * 1000;
  const now = (): number => Math.floor(time / machine.resolution) * machine.resolution;
  const gauss = (): number =>
    Math.sqrt(-2 * Math.log(1 - uniform(random))) * Math.cos(2 * Math.PI * uniform(random));

  const fake: Fake = {
    clock: { now, resolution: machine.resolution },
    pause: async () => {
      fake.onPause?.();
    },
    log: [],
    open: new Set(),
    onPause: null,
    engine: {
      async prepare(variant) {
        let batches = 0;
        const prepared: Prepared = {
          async batch(iterations) {
            const number = batches;
            batches += 1;
            if (number === variant.failsAt) throw new Error('out of order');
            // Between two batches a little time passes: else they would all meet the clock in step.
            time += uniform(random) * 2 * machine.resolution;
            const start = now();
            const slowness =
              (1 + machine.drift * Math.min(1, time / 60_000)) *
              Math.exp(machine.noise * gauss()) *
              (uniform(random) < machine.spikes ? 5 : 1) *
              (variant.slownessAt?.(number) ?? 1);
            time += variant.perCall * iterations * slowness;
            const elapsed = now() - start;
            fake.log.push({ variant, iterations, elapsed });
            return { elapsed, answer: variant.answerAt?.(number) ?? variant.answer ?? '42' };
          },
          dispose: () => {
            fake.open.delete(prepared);
          },
        };
        fake.open.add(prepared);
        return prepared;
      },
    },
  };
  return fake;
}

/** A set-up of the fake's variants; the first one is oracle and baseline. */
export function fakeSetup(
  fake: Fake,
  variants: Readonly<Record<string, FakeVariant>>,
  seed = 1,
): Setup<FakeVariant, string> {
  const first = Object.keys(variants)[0] ?? '';
  return {
    benchmark: 'fake',
    variants,
    oracle: first,
    baseline: first,
    input: 'abba',
    description: { kind: 'letters', size: 4, seed: 1 },
    environment: {
      runtime: 'Fake 1',
      platform: 'none',
      cores: 1,
      isolated: false,
      engines: {},
    },
    seed,
    engine: fake.engine,
    clock: fake.clock,
    pause: fake.pause,
  };
}
