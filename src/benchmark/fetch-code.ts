/** The code of a benchmark's variants: fetched when the reader measures, or wants to see it. */
import { onSite } from '../browser/address.ts';
import { fetchFile } from '../browser/fetch-file.ts';
import { codePath, joinCode } from './code.ts';
import type { BareBenchmark, ShippedBenchmark } from './payload.ts';

type Pieces = Readonly<Record<string, string>>;

const fetched = new Map<string, Promise<Pieces>>();

async function fetchPieces(id: string): Promise<Pieces> {
  return (await fetchFile(onSite(codePath(id)))).json();
}

/** Rejects where the code cannot be fetched; the next call tries again. */
export async function withCode(benchmark: BareBenchmark): Promise<ShippedBenchmark> {
  const { id } = benchmark;
  const coming = fetched.get(id) ?? fetchPieces(id);
  fetched.set(id, coming);
  coming.catch(() => fetched.delete(id));
  const pieces = await coming;
  return joinCode(benchmark, (key) => {
    const piece = pieces[key];
    if (piece === undefined) throw new Error(`The site has no code for "${key}".`);
    return piece;
  });
}
