/** What the build says about a benchmark that names something that is not there. */
import { describe, expect, it } from 'vitest';
import { doubles } from '../../../content/chapters/03-porting-a-function/doubles.bench.ts';
import { race } from '../../../content/race.bench.ts';
import type { BenchmarkDefinition } from '../../../src/bench/define.ts';
import { scriptJson } from '../../../src/benchmark/payload.ts';
import { resolveBenchmark } from '../../../src/benchmark/resolve.ts';
import type { Sources } from '../../../src/benchmark/variants.ts';

const definition: BenchmarkDefinition = {
  id: 'count',
  title: 'Count',
  variants: {
    zip: {
      engine: 'python',
      label: 'zip',
      entry: 'count_zip',
      source: { file: 'count.py', region: 'zip' },
    },
    rust: {
      engine: 'extension',
      module: 'doubles',
      label: 'rust',
      entry: 'count_doubles',
      source: { file: 'count.rs', region: 'shipped' },
    },
  },
  oracle: 'zip',
  baseline: 'zip',
  inputs: ['letters'],
  sizes: [100],
  defaultSize: 100,
};

/** The definition with one variant changed. */
function changed(name: 'zip' | 'rust', changes: object): BenchmarkDefinition {
  const variant = { ...definition.variants[name], ...changes };
  return {
    ...definition,
    variants: { ...definition.variants, [name]: variant },
  } as typeof definition;
}

const driver = { file: 'drive.py', region: 'ask' };

function sources(changes: Readonly<Record<string, string | null>> = {}): Sources {
  const texts: Readonly<Record<string, string | null>> = {
    'count.py#zip': 'def count_zip(text: str) -> int:\n    return 0\n',
    'count.rs#shipped': 'pub fn count(text: &str) -> usize { 0 }',
    'rust/doubles/doubles.pyi': 'def count_doubles(text: str) -> int: ...\n',
    ...changes,
  };
  return {
    file: (path) => texts[path] ?? null,
    region(file, region) {
      const text = texts[`${file}#${region}`];
      if (typeof text !== 'string') throw new Error(`${file} has no region "${region}".`);
      return text;
    },
  };
}

describe('resolving a benchmark', () => {
  it('ships each variant with the code of its region', () => {
    const { code, guess } = resolveBenchmark(definition, { predict: 'how-much' }, sources());
    expect(code['zip']?.code).toContain('def count_zip(');
    expect(code['rust']?.code).toContain('pub fn count');
    expect(guess).toEqual({ prediction: 'how-much', variant: 'rust' });
  });

  it('fails on a region that does not exist and says whose it is', () => {
    expect(() => resolveBenchmark(definition, {}, sources({ 'count.py#zip': null }))).toThrow(
      'Benchmark "count", variant "zip" names a source that cannot be read. count.py has no region "zip".',
    );
  });

  it('fails on a Python region that does not define the entry and says what it defines', () => {
    const other = sources({ 'count.py#zip': 'def count_zipped(text): ...\n' });
    expect(() => resolveBenchmark(definition, {}, other)).toThrow(
      'expected "def count_zip(" in region "zip" of count.py, but it defines count_zipped',
    );
  });

  it('fails on an extension whose stub does not have the entry', () => {
    const other = sources({ 'rust/doubles/doubles.pyi': 'def count_doubles_once(): ...\n' });
    expect(() => resolveBenchmark(definition, {}, other)).toThrow(
      'expected "def count_doubles(" in rust/doubles/doubles.pyi, but it defines count_doubles_once',
    );
  });

  it('fails on an extension that has no stub', () => {
    const other = sources({ 'rust/doubles/doubles.pyi': null });
    expect(() => resolveBenchmark(definition, {}, other)).toThrow(
      'module "doubles" has no stub rust/doubles/doubles.pyi',
    );
  });

  it('looks for no stub of a package of others, but for a driver', () => {
    const driver = { file: 'count.py', region: 'zip' };
    const bare = { packages: ['doubles-of-others'], entry: 'count_zip' };
    const other = sources({ 'rust/doubles/doubles.pyi': null });
    expect(() => resolveBenchmark(changed('rust', bare), {}, other)).toThrow('name a "driver"');
    const { code } = resolveBenchmark(changed('rust', { ...bare, driver }), {}, other);
    expect(code['rust']).toMatchObject(bare);
  });

  it('fails on presets and guesses that name nothing', () => {
    const resolve = (placement: Parameters<typeof resolveBenchmark>[1]) => () =>
      resolveBenchmark(definition, placement, sources());
    expect(resolve({ preset: { variants: ['zap'] } })).toThrow('names a variant "zap"');
    expect(resolve({ preset: { baseline: 'zap' } })).toThrow('names a variant "zap"');
    expect(resolve({ preset: { size: 101 } })).toThrow('size 101 is not one of those');
    expect(resolve({ preset: { input: 'own' } })).toThrow('input own is not one of those');
    expect(resolve({ predict: 'x', about: 'zap' })).toThrow('names a variant "zap"');
    expect(resolve({ name: 'Not Usable' })).toThrow('"Not Usable" is not usable in links');
  });

  it.each([
    'from doubles import count_doubles\n',
    'from array import array\n\nfrom doubles import (\n    count,\n    count_doubles,\n)\n',
  ])('finds an entry that a driver imports: %j', (code) => {
    const driven = changed('rust', { driver });
    const resolve = (text: string) =>
      resolveBenchmark(driven, {}, sources({ 'drive.py#ask': text }));
    expect(resolve(code).code['rust']).toMatchObject({ driverCode: code });
    expect(() => resolve('import count_doubles\n')).toThrow('expected "def count_doubles("');
  });

  it('ships the driver of an extension and looks entry and setup up there', () => {
    const driven = changed('rust', { driver, entry: 'ask', setup: 'build' });
    const code = 'def build(text): ...\n\nclass ask:\n    pass\n';
    const shipped = resolveBenchmark(driven, {}, sources({ 'drive.py#ask': code }));
    expect(shipped.code['rust']).toMatchObject({ driverCode: code });
    expect(shipped.code['rust']?.code).toContain('pub fn count');
    const lacking = sources({ 'drive.py#ask': 'def ask(text): ...\n' });
    expect(() => resolveBenchmark(driven, {}, lacking)).toThrow(
      'expected "def build(" in region "ask" of drive.py, but it defines ask',
    );
  });

  it('ships the driver of a Python class', () => {
    const driven = changed('zip', { driver, entry: 'ask' });
    const code = 'def ask(text): ...\n';
    const shipped = resolveBenchmark(driven, {}, sources({ 'drive.py#ask': code }));
    expect(shipped.code['zip']).toMatchObject({ driverCode: code });
  });

  it('fails on a fresh variant that names no setup', () => {
    const fresh = changed('zip', { fresh: true });
    expect(() => resolveBenchmark(fresh, {}, sources())).toThrow('"fresh" without a "setup"');
  });

  it('fails on a kernel that inputs of the offered forms do not have', () => {
    const source = { file: 'count.rs', region: 'shipped' };
    const floor = { engine: 'wasm', label: 'floor', entry: 'count', source } as const;
    const numbers: BenchmarkDefinition = {
      ...definition,
      variants: { ...definition.variants, floor },
      inputs: ['integers'],
    };
    expect(() => resolveBenchmark(numbers, {}, sources())).toThrow(
      'no kernel "count" for inputs of the form "integers"',
    );
    expect(() =>
      resolveBenchmark({ ...numbers, inputs: ['letters'] }, {}, sources()),
    ).not.toThrow();
  });

  it('offers the views that make sense for the inputs', () => {
    const views = (changes: Partial<BenchmarkDefinition>) =>
      resolveBenchmark({ ...definition, ...changes }, {}, sources()).views;
    expect(views({})).toEqual(['bars', 'sizes', 'boundary', 'table']);
    expect(views({ boundary: false })).toEqual(['bars', 'sizes', 'table']);
    expect(views({ inputs: ['integers'] })).toEqual(['bars', 'sizes', 'table']);
    expect(views({ inputs: ['integers'], boundary: true })).toContain('boundary');
    expect(views({ sweep: false })).toEqual(['bars', 'table']);
    expect(() =>
      resolveBenchmark({ ...definition, sweep: false }, { preset: { view: 'sizes' } }, sources()),
    ).toThrow('view sizes is not one of those');
  });

  it('weighs the builds of a kernel, and lists them when there is none of that name', () => {
    const built = (build: string): BenchmarkDefinition => ({
      ...definition,
      variants: {
        ...definition.variants,
        small: {
          engine: 'wasm',
          label: 'small',
          entry: 'count_blocks',
          build,
          source: { file: 'count.rs', region: 'shipped' },
        },
      },
    });
    const { code, views } = resolveBenchmark(built('z'), {}, sources());
    expect(code['small']?.weight?.bytes).toBeGreaterThan(code['small']?.weight?.gzip ?? 0);
    expect(code['zip']?.weight).toBeUndefined();
    expect(views).toContain('weight');
    expect(() => resolveBenchmark(built('tiny'), {}, sources())).toThrow(
      /names a build "tiny"; there are: debug, release/,
    );
  });

  it('sweeps over sizes of its own, which grow from 1 on', () => {
    const swept = (sweep: readonly number[]) => () =>
      resolveBenchmark({ ...definition, sweep }, {}, sources()).sweep;
    expect(swept([10, 30, 100])()).toEqual([10, 30, 100]);
    expect(swept([10, 10])).toThrow('must grow');
    expect(swept([0, 10])).toThrow('must grow');
    const numbers = resolveBenchmark({ ...definition, inputs: ['integers'] }, {}, sources());
    expect(numbers).toMatchObject({ sweep: [100], unit: { many: 'numbers' } });
  });

  it('accepts the benchmarks of this site', () => {
    expect(Object.keys(resolveBenchmark(doubles).code)).toHaveLength(12);
    expect(resolveBenchmark(race).oracle).toBe('zip');
  });
});

describe('JSON inside a page', () => {
  it('cannot end its script element and reads back the same', () => {
    const value = { code: '</script><!-- \u2028 -->' };
    expect(scriptJson(value)).not.toContain('<');
    expect(JSON.parse(scriptJson(value))).toEqual(value);
  });
});
