import { expect, test } from 'vitest';
import { doubles } from '../../../content/chapters/03-porting-a-function/doubles.bench.ts';
import { asking } from '../../../content/chapters/04-porting-a-stateful-object/corpus.bench.ts';
import { codeKey, joinCode, partCode } from '../../../src/benchmark/code.ts';
import { resolveBenchmark } from '../../../src/benchmark/resolve.ts';

test.each([asking, doubles])(
  'the code of $id is the same again after it has stood elsewhere',
  (definition) => {
    const benchmark = resolveBenchmark(definition);
    const { bare, code } = JSON.parse(JSON.stringify(partCode(benchmark)));
    expect(joinCode(bare, code)).toEqual(JSON.parse(JSON.stringify(benchmark)));
  },
);

test('a piece that several variants share stands there once, and nothing of it in the declaration', () => {
  const { bare, code } = partCode(resolveBenchmark(asking));
  const original = asking.variants.py_each;
  expect(Object.keys(bare.code)).toHaveLength(4);
  expect(Object.keys(code.pieces).length).toBeLessThan(2 * 4);
  expect(code.pieces[codeKey(original.source)]).toContain('class Corpus');
  expect(JSON.stringify(bare)).not.toContain('class Corpus');
  expect(JSON.stringify(bare)).not.toContain(original.source.file);
});

test('code of another build, which lacks a variant or a piece, is refused', () => {
  const { bare, code } = partCode(resolveBenchmark(asking));
  expect(() => joinCode(bare, { ...code, variants: {} })).toThrow('no code for "py_each"');
  expect(() => joinCode(bare, { ...code, pieces: {} })).toThrow('no code for "');
});
