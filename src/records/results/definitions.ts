/** All benchmarks that the pages define, found by their files. */
import type { BenchmarkDefinition } from '../../bench/define.ts';

const modules = import.meta.glob<Record<string, unknown>>('/content/**/*.bench.ts', {
  eager: true,
});

function isDefinition(value: unknown): value is BenchmarkDefinition {
  return typeof value === 'object' && value !== null && 'id' in value && 'variants' in value;
}

/** By the id, which names the records. */
export const DEFINITIONS: ReadonlyMap<string, BenchmarkDefinition> = new Map(
  Object.values(modules)
    .flatMap((module) => Object.values(module))
    .filter(isDefinition)
    .map((definition) => [definition.id, definition]),
);
