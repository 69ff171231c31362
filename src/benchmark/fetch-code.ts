/** The code of a benchmark's variants: fetched when the reader measures, or wants to see it. */
import { onSite } from '../browser/address.ts';
import { fetchFile } from '../browser/fetch-file.ts';
import { type BenchmarkCode, codePath, joinCode } from './code.ts';
import type { BareBenchmark, ShippedBenchmark } from './payload.ts';

const fetched = new Map<string, Promise<BenchmarkCode>>();

async function fetchFrom(id: string): Promise<BenchmarkCode> {
  return (await fetchFile(onSite(codePath(id)))).json();
}

/** Rejects where the code cannot be fetched; the next call tries again. */
export async function withCode(benchmark: BareBenchmark): Promise<ShippedBenchmark> {
  const { id } = benchmark;
  const coming = fetched.get(id) ?? fetchFrom(id);
  fetched.set(id, coming);
  coming.catch(() => fetched.delete(id));
  return joinCode(benchmark, await coming);
}
