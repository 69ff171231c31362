/** What the downloads measure: every recorded row in Python and Rust, each with the code that it needs. */
import { describe, expect, it } from 'vitest';
import { extensions } from '../../../rust/crates.ts';
import { filesFor, type PackedTable, tableFor } from '../../../scripts/downloads/table.ts';
import { plans } from '../../../scripts/record/plans.ts';
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
        Object.values(definition.variants).some(({ engine }) => engine !== 'wasm'),
    );
    const ids = recorded.map(({ definition }) => definition.id).sort();
    expect(benchmarks.map(({ id }) => id).sort()).toEqual(ids);
  });

  it('measure all rows in Python and Rust, and name those that need more than the crate', () => {
    for (const { id, rows, elsewhere, oracle, baseline } of benchmarks) {
      const variants = plans.find(({ definition }) => definition.id === id)?.definition.variants;
      const native = Object.entries(variants ?? {}).filter(([, { engine }]) => engine !== 'wasm');
      const names = rows.map(({ variant }) => variant);
      const [inside, outside] = [true, false].map((packed) =>
        native.filter(([name]) => names.includes(name) === packed).map(([, variant]) => variant),
      );
      expect(elsewhere.map((name) => name.replace(/ \(.*/, ''))).toEqual(
        outside?.map(({ label }) => label),
      );
      expect(outside?.filter(({ engine }) => engine !== 'native')).toEqual([]);
      for (const variant of inside ?? []) {
        if (variant.engine === 'native') expect(variant).not.toHaveProperty('build');
      }
      expect(names).toEqual(expect.arrayContaining([oracle, baseline]));
    }
  });

  it('measure with NumPy, but with no package that compiles', () => {
    const labels = benchmarks.flatMap(({ rows }) => rows.map(({ label }) => label));
    expect(labels).toContain('NumPy');
    expect(labels.filter((label) => /numba|cython|target-cpu|debug/i.test(label))).toEqual([]);
  });

  it('bring the region of each row, which defines the functions that are called', () => {
    for (const { module, benchmarks: measured } of tables) {
      for (const { code, module: imported, entry, setup, source } of measured.flatMap(
        ({ rows }) => rows,
      )) {
        expect(readSource(origin(module, source.file), source.region).text).not.toBe('');
        const text = code.map(({ file, region }) => readSource(origin(module, file), region).text);
        const names = [...(imported === null ? [entry] : []), ...(setup === null ? [] : [setup])];
        for (const name of names) {
          expect(text.join('\n')).toMatch(new RegExp(`\\b${name}\\b`));
        }
      }
    }
  });

  it('bring the book only where it is measured', () => {
    const withBook = extensions.filter(({ name }) => filesFor(name).has('benchmark/moby-dick.txt'));
    expect(withBook.map(({ name }) => name)).toEqual(['corpus']);
  });

  it('offer no kind of input that only a page has', () => {
    expect(benchmarks.flatMap(({ inputs }) => inputs)).not.toContain('own');
  });
});
