/** Packs the projects that a reader can download: the same bytes for the same files. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type Zippable, zipSync } from 'fflate';
import { extensions, starters } from '../../rust/crates.ts';
import { benchmarkFor } from '../downloads/benchmark.ts';
import { fromRoot, root } from '../setup/paths.mjs';
import type { Step } from './run-steps.ts';
import { listFiles } from './stamp.ts';

interface Download {
  /** Of the zip, and of the folder that it unpacks to. */
  readonly name: string;
  /** Relative to the root of the repository. */
  readonly folder: string;
  /** Files that are not handed out, by their path inside the folder. */
  readonly without: RegExp;
  /** The files of its folder `benchmark`. */
  readonly benchmark: () => Readonly<Record<string, string>>;
}

const downloads: readonly Download[] = [
  ...extensions.map(({ name }) => ({
    name,
    folder: `rust/${name}`,
    without: /^dist\//,
    benchmark: () => benchmarkFor(name),
  })),
  ...starters.map(({ name }) => ({
    name,
    folder: `rust/${name}`,
    without: /(?:^|\/)solution\./,
    benchmark: () => ({}),
  })),
];

export const downloadsStep: Step = {
  name: 'downloads',
  title: 'Packing the projects for download',
  inputs: [...downloads.map(({ folder }) => folder), 'rust/crates.ts'],
  values: () => ({ benchmarks: JSON.stringify(downloads.map(({ benchmark }) => benchmark())) }),
  outputs: downloads.map(({ name }) => `public/downloads/${name}.zip`),
  async run({ detail }) {
    const target = fromRoot('public', 'downloads');
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target, { recursive: true });
    for (const { name, folder, without, benchmark } of downloads) {
      detail(name);
      const more = Object.entries(benchmark()).map(
        ([file, text]) => [`benchmark/${file}`, Buffer.from(text)] as const,
      );
      writeFileSync(
        fromRoot('public', 'downloads', `${name}.zip`),
        zipFolder(root, name, folder, without, Object.fromEntries(more)),
      );
    }
  },
};

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
