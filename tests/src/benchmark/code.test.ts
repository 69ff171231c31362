import { expect, test } from 'vitest';
import { doubles } from '../../../content/chapters/03-porting-a-function/doubles.bench.ts';
import { asking } from '../../../content/chapters/04-porting-a-stateful-object/corpus.bench.ts';
import { codeKey, joinCode, partCode } from '../../../src/benchmark/code.ts';
import { resolveBenchmark } from '../../../src/benchmark/resolve.ts';

test.each([asking, doubles])(
  'the code of $id is the same again after it has stood elsewhere',
  (definition) => {
    const benchmark = resolveBenchmark(definition);
    const { bare, pieces } = partCode(benchmark);
    const joined = joinCode(JSON.parse(JSON.stringify(bare)), (key) => pieces.get(key) ?? '');
    expect(joined).toEqual(JSON.parse(JSON.stringify(benchmark)));
  },
);

test('a piece that several variants share stands there once, and none in the declaration', () => {
  const { bare, pieces } = partCode(resolveBenchmark(asking));
  const original = asking.variants.py_each;
  expect(Object.keys(bare.code)).toHaveLength(4);
  expect(pieces.size).toBeLessThan(2 * 4);
  expect(pieces.get(codeKey(original.source))).toContain('class Corpus');
  expect(JSON.stringify(bare)).not.toContain('class Corpus');
});
