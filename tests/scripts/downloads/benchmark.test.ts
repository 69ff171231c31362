/** What the downloads measure: every recorded row in Python and Rust, each with the code that it needs. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extensions } from '../../../rust/crates.ts';
import { benchmarkFor, packedVariants, plansFor } from '../../../scripts/downloads/benchmark.ts';
import { plans } from '../../../scripts/record/plans.ts';
import type { BenchmarkDefinition } from '../../../src/bench/define.ts';

const downloads = extensions
  .map(({ name }) => ({ name, own: plansFor(name), files: benchmarkFor(name) }))
  .filter(({ own }) => own.length > 0);
const variants = downloads.flatMap(({ own }) =>
  own.flatMap(({ definition }) => packedVariants(definition).map(([, variant]) => variant)),
);

/** An example of the workshop has no download: the workshop's own zip measures it. */
function isTakenHome({ variants }: BenchmarkDefinition): boolean {
  return Object.values(variants).some(
    (variant) => variant.engine === 'extension' && variant.module === 'ports',
  );
}

describe('the downloads', () => {
  it('measure every native record that has rows in Python or Rust, each in one of them', () => {
    const recorded = plans.filter(
      ({ native, definition }) =>
        native !== undefined &&
        Object.values(definition.variants).some(({ engine }) => engine !== 'wasm') &&
        !isTakenHome(definition),
    );
    const ids = (of: typeof plans) => of.map(({ definition }) => definition.id).sort();
    expect(ids(downloads.flatMap(({ own }) => own))).toEqual(ids(recorded));
  });

  it('measure all rows in Python and Rust, the oracle and the baseline among them', () => {
    for (const { definition } of downloads.flatMap(({ own }) => own)) {
      const names = packedVariants(definition).map(([name]) => name);
      const others = Object.entries(definition.variants).filter(([name]) => !names.includes(name));
      expect(others.filter(([, { engine }]) => !['native', 'wasm'].includes(engine))).toEqual([]);
      expect(names).toEqual(expect.arrayContaining([definition.oracle, definition.baseline]));
    }
  });

  it('measure with NumPy, but with nothing that needs another compiler or build', () => {
    const labels = variants.map(({ label }) => label);
    expect(labels).toContain('NumPy');
    expect(labels.filter((label) => /numba|cython|target-cpu|debug/i.test(label))).toEqual([]);
  });

  it.each(downloads)(
    'name a row of $name for each variant, with functions that are there',
    ({ name, own, files }) => {
      const program = files['run.py'] ?? '';
      expect(program).toContain(`\nMODULE = "${name}"\n`);
      const table = program.slice(program.indexOf('\nBENCHMARKS'), program.indexOf('\n]\n'));
      const named = [...table.matchAll(/"(\w+(?:\.\w+)?):(\w+)"/g)].map(([, ...found]) => found);
      const wanted = own.flatMap(({ definition }) =>
        packedVariants(definition).flatMap(([, { entry, setup }]) =>
          setup === undefined ? [entry] : [entry, setup],
        ),
      );
      expect(named.map(([, found]) => found)).toEqual(wanted);
      for (const [module, found] of named) {
        if (module === name) continue;
        expect(files[`${module?.replace('.', '/')}.py`]).toMatch(new RegExp(`\\b${found}\\b`));
      }
    },
  );

  it('name rows that the site has recorded with other compilers, in a comment', () => {
    const doubles = downloads.find(({ name }) => name === 'doubles');
    expect(doubles?.files['run.py']).toContain('        # Cython, typed str (Cython, Cython)\n');
  });

  it('bring the book only where it is measured', () => {
    const withBook = downloads.filter(({ files }) => 'moby-dick.txt' in files);
    expect(withBook.map(({ name }) => name)).toEqual(['corpus']);
  });

  it('measure with a program of at most 300 lines', () => {
    const program = readFileSync('scripts/downloads/run.py', 'utf8');
    expect(program.trimEnd().split('\n').length).toBeLessThanOrEqual(300);
  });
});
