import { expect, test } from 'vitest';
import { boundary } from '../../../content/reference/cheat-sheet/boundary.bench.ts';
import { CRATE, FROM_RUST, TO_RUST } from '../../../content/reference/cheat-sheet/rows.ts';
import { resolveBenchmark } from '../../../src/benchmark/resolve.ts';
import { readSource } from '../../../src/snippet/source.ts';

/** "fn text(value: &str) -> usize" of a row's function. */
function signatureOf(name: string): string {
  const [signature] = /fn \w+[^{]+/.exec(readSource(CRATE, name).text) ?? [];
  return signature ?? '';
}

test.each(TO_RUST)('$name takes a $rust', ({ name, rust }) => {
  expect(signatureOf(name)).toMatch(/^fn \w+\(values?: /);
  expect(signatureOf(name)).toContain(`: ${rust})`);
});

test.each(FROM_RUST)('$name returns a $rust', ({ name, rust }) => {
  expect(signatureOf(name).trim()).toMatch(/^fn make_\w+\(length: /);
  expect(signatureOf(name).trim().endsWith(`-> ${rust}`)).toBe(true);
});

test('each row is measured, by the function it shows', () => {
  const { code } = resolveBenchmark(boundary);
  for (const { name } of [...TO_RUST, ...FROM_RUST]) {
    expect(code[name]?.source).toEqual({ file: CRATE, region: name });
  }
});
