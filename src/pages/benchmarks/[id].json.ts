/** The code of each benchmark's variants: fetched when a reader measures, or wants to see it. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { BenchmarkDefinition } from '../../bench/define.ts';
import { type BenchmarkCode, partCode } from '../../benchmark/code.ts';
import { resolveBenchmark } from '../../benchmark/resolve.ts';

/** A file declares one or several. */
const files = import.meta.glob<Readonly<Record<string, unknown>>>(
  '../../../content/**/*.bench.ts',
  { eager: true },
);

function isDefinition(value: unknown): value is BenchmarkDefinition {
  return value instanceof Object && 'variants' in value && 'oracle' in value;
}

/** Null for a declaration that is measured on a computer only. One that a page shows fails the build there. */
function codeOf(definition: BenchmarkDefinition): BenchmarkCode | null {
  try {
    return partCode(resolveBenchmark(definition)).code;
  } catch {
    return null;
  }
}

export const getStaticPaths: GetStaticPaths = () =>
  Object.values(files)
    .flatMap((file) => Object.values(file).filter(isDefinition))
    .map((definition) => ({ params: { id: definition.id }, props: { code: codeOf(definition) } }))
    .filter(({ props }) => props.code !== null);

export const GET: APIRoute<{ readonly code: BenchmarkCode }> = ({ props }) =>
  Response.json(props.code);
