/** What the downloads measure: every recorded row in Python and Rust, each with the code that it needs. */
import { describe, expect, it } from 'vitest';
import { filesFor, type PackedTable, tableFor } from '../../../scripts/downloads/table.ts';
import { plans } from '../../../scripts/record/plans.ts';
import { extensions } from '../../../scripts/steps/crates.mjs';
import { readSource } from '../../../src/snippet/source.ts';

const tables: PackedTable[] = extensions.flatMap(({ name }) => tableFor(name) ?? []);
const benchmarks = tables.flatMap((table) => table.benchmarks);

/** Where a file of a download comes from. */
function origin(crate: string, file: string): string {
  return filesFor(crate).get(file) ?? `rust/${crate}/${file}`;
}

describe('the downloads', () => {
  it('measure every native record that has rows in Python or Rust, each in one of them', () => {
    const recorded = plans.filter(
      ({ native, definition }) =>
        native !== undefined &&
        Object.values(definition.variants).some(({ engine }) => engine === 'extension'),
    );
    const ids = recorded.map(({ definition }) => definition.id).sort();
    expect(benchmarks.map(({ id }) => id).sort()).toEqual(ids);
  });

  it('measure all rows in Python and Rust, and none that needs another compiler', () => {
    for (const { definition } of plans) {
      const packed = benchmarks.find(({ id }) => id === definition.id);
      if (packed === undefined) continue;
      const wanted = Object.entries(definition.variants).flatMap(([name, variant]) => {
        const numpy = variant.engine === 'native' && variant.binding === 'NumPy';
        return variant.engine === 'python' || variant.engine === 'extension' || numpy ? [name] : [];
      });
      expect(packed.rows.map(({ variant }) => variant)).toEqual(wanted);
      expect(wanted).toContain(packed.oracle);
      expect(wanted).toContain(packed.baseline);
    }
  });

  it('bring the region of each row, which defines the functions that are called', () => {
    for (const { module, benchmarks: measured } of tables) {
      for (const { code, entry, setup, source } of measured.flatMap(({ rows }) => rows)) {
        expect(readSource(origin(module, source.file), source.region).text).not.toBe('');
        const text = code.map(({ file, region }) => readSource(origin(module, file), region).text);
        if (text.length === 0) continue;
        for (const name of [entry, ...(setup === null ? [] : [setup])]) {
          expect(text.join('\n')).toMatch(new RegExp(`\\b${name}\\b`));
        }
      }
    }
  });

  it('say of a row that needs a build of this repository that it cannot be measured', () => {
    const absent = benchmarks.flatMap(({ rows }) => rows).filter((row) => row.absent !== null);
    expect(absent.map(({ variant }) => variant)).toEqual(['rs_debug']);
  });

  it('bring the book only where it is measured', () => {
    const withBook = extensions.filter(({ name }) => filesFor(name).has('benchmark/moby-dick.txt'));
    expect(withBook.map(({ name }) => name)).toEqual(['corpus']);
  });

  it('offer no kind of input that only a page has', () => {
    expect(benchmarks.flatMap(({ inputs }) => inputs)).not.toContain('own');
  });
});
