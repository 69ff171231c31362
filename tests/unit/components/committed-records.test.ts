/** The records that are committed cover what the site shows, and were measured on the code that it shows. */
import { expect, test } from 'vitest';
import { doubles } from '../../../content/chapters/03-porting-a-function/doubles.bench.ts';
import { hashSources, measuredFiles } from '../../../scripts/record/provenance.ts';
import { loadRecord } from '../../../src/components/records/load.ts';

/** Variants without Python run in the page only. */
const inPage = Object.keys(doubles.variants);
const natively = inPage.filter(
  (name) => doubles.variants[name as keyof typeof doubles.variants].engine !== 'wasm',
);

for (const [name, expected] of [
  ['doubles.native', natively],
  ['doubles.page', inPage],
] as const) {
  test(`${name} covers every variant at the sizes that chapters quote`, () => {
    const found = loadRecord(name);
    if (found.kind !== 'found') throw new Error(`${name} is ${found.kind}: run "npm run record"`);
    for (const size of [doubles.defaultSize, 1_000_000]) {
      const variants = found.record.rows
        .filter((row) => row.size === size)
        .map((row) => row.variant);
      expect(variants.toSorted(), `size ${size}`).toEqual(expected.toSorted());
    }
  });

  test(`${name} was measured on the sources as they are now`, () => {
    const found = loadRecord(name);
    if (found.kind !== 'found') throw new Error(`${name} is ${found.kind}: run "npm run record"`);
    expect(found.record.provenance.sources, 'run "npm run record" again').toBe(
      hashSources(measuredFiles(doubles)).sha256,
    );
  });
}
