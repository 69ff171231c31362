/** Packs the projects that a reader can download: the same bytes for the same files. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type Zippable, zipSync } from 'fflate';
import { extensions, starters } from '../../rust/crates.ts';
import { filesFor, type PackedTable, tableFor } from '../downloads/table.ts';
import { fromRoot, root } from '../setup/paths.mjs';
import type { Step } from './run-steps.ts';
import { listFiles } from './stamp.ts';

/** The benchmark that every download with recorded rows brings, but for the rows. */
const BENCHMARK = 'scripts/downloads/benchmark';
/** What times a row, in the page, in the record and in a download. */
const TIMING = 'src/runtime/python/timing.py';

interface Download {
  /** Of the zip, and of the folder that it unpacks to. */
  readonly name: string;
  /** Relative to the root of the repository. */
  readonly folder: string;
  /** Files that are not handed out, by their path inside the folder. */
  readonly without: RegExp;
  /** What its benchmark measures. */
  readonly table: PackedTable | null;
  /** Files of its rows: where they are packed, and from where. */
  readonly sources: ReadonlyMap<string, string>;
}

const downloads: readonly Download[] = [
  ...extensions.map(({ name }) => ({
    name,
    folder: `rust/${name}`,
    without: /^dist\//,
    table: tableFor(name),
    sources: filesFor(name),
  })),
  ...starters.map(({ name }) => ({
    name,
    folder: `rust/${name}`,
    without: /(?:^|\/)solution\./,
    table: null,
    sources: new Map(),
  })),
];

export const downloadsStep: Step = {
  name: 'downloads',
  title: 'Packing the projects for download',
  inputs: [
    ...downloads.map(({ folder }) => folder),
    ...new Set(downloads.flatMap(({ sources }) => [...sources.values()])),
    BENCHMARK,
    TIMING,
    'rust/crates.ts',
  ],
  // The table says all that it takes from the definitions of the benchmarks.
  values: () => ({ tables: JSON.stringify(downloads.map(({ table }) => table)) }),
  outputs: downloads.map(({ name }) => `public/downloads/${name}.zip`),
  async run({ detail }) {
    const target = fromRoot('public', 'downloads');
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    for (const download of downloads) {
      const { name, folder, without } = download;
      detail(name);
      writeFileSync(
        fromRoot('public', 'downloads', `${name}.zip`),
        zipFolder(root, name, folder, without, benchmarkOf(download)),
      );
    }
  },
};

/** The files of a download's benchmark, by their path inside the folder; none where nothing is recorded. */
function benchmarkOf({ table, sources }: Download): Record<string, Uint8Array> {
  if (table === null) return {};
  const harness = listFiles(root, [BENCHMARK]).map(
    (file) => [`benchmark/${file.slice(BENCHMARK.length + 1)}`, file] as const,
  );
  const files = [...harness, ['benchmark/timing.py', TIMING] as const, ...sources];
  return {
    'benchmark/rows.json': Buffer.from(`${JSON.stringify(table, null, 1)}\n`),
    ...Object.fromEntries(files.map(([place, file]) => [place, readFileSync(fromRoot(file))])),
  };
}

/**
 * @param name Folder inside the zip.
 * @param folder Relative to `base`.
 * @param more Further files, by their path inside the folder.
 */
export function zipFolder(
  base: string,
  name: string,
  folder: string,
  without: RegExp,
  more: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const entries: Zippable = {};
  for (const file of listFiles(base, [folder])) {
    const inside = file.slice(folder.length + 1);
    if (without.test(inside)) continue;
    entries[`${name}/${inside}`] = readFileSync(`${base}/${file}`);
  }
  for (const [inside, content] of Object.entries(more)) entries[`${name}/${inside}`] = content;
  // Zip keeps local time without a zone: a date made from local parts gives the same bytes everywhere.
  return zipSync(entries, { level: 9, mtime: new Date(2020, 0, 1) });
}
