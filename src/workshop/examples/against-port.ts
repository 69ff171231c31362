/** The benchmark of an example: the original is the oracle of the port, and both are given what `input.py` makes. */
import { type BenchmarkDefinition, defineBenchmark, type Unit } from '../../bench/define.ts';
import type { Example } from './example.ts';

interface Measured {
  /** What a size counts. */
  readonly unit: Unit;
  /** Ascending; the last is the one that is recorded. */
  readonly sizes: readonly [number, number];
}

export function againstPort({ name, title }: Example, { unit, sizes }: Measured) {
  const folder = `content/workshop/${name}`;
  const input = `${folder}/input.py`;
  const called = { entry: 'call', setup: 'make' } as const;
  return defineBenchmark({
    id: benchmarkOf(name),
    title,
    variants: {
      original: {
        engine: 'python',
        label: 'the original',
        source: { file: `${folder}/original.py`, region: 'original' },
        driver: { file: input, region: 'input' },
        ...called,
      },
      port: {
        engine: 'extension',
        module: 'ports',
        label: 'the port',
        source: { file: `rust/ports/src/${name}/kernel.rs`, region: 'kernel' },
        driver: { file: input, region: 'port' },
        ...called,
      },
    },
    oracle: 'original',
    baseline: 'original',
    inputs: ['number'],
    sizes,
    defaultSize: sizes[1],
    unit,
  }) satisfies BenchmarkDefinition;
}

/** The id of an example's benchmark. */
export function benchmarkOf(name: string): string {
  return `workshop-${name.replaceAll('_', '-')}`;
}
