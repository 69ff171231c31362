/** Figures that the chapter's text quotes come from the published table and from the records. */
import { expect, test } from 'vitest';
import { doubles } from '../../content/chapters/03-porting-a-function/doubles.bench.ts';
import { mean, times } from '../../content/chapters/03-porting-a-function/published.ts';
import { recordedAnswer } from '../../src/exercises/predict/recorded-answer.ts';
import { formatRatio } from '../../src/figures/figures.ts';

test('a mean is quoted from the table, with its unit', () => {
  expect(mean('default build', 'NumPy')).toBe('1,275\u00a0µs');
});

test('a ratio is made from two rows of one group', () => {
  expect(times('default build', 'Python, zip', 'Rust, bytes')).toBe('103');
  expect(times('default build', 'NumPy', 'Rust, bytes')).toBe('2.6');
});

test('a row that is not in the table is named together with those that are', () => {
  expect(() => mean('default build', 'Fortran')).toThrow(
    /no "Fortran" in "default build".*Rust, bytes/,
  );
  expect(() => mean('last build', 'NumPy')).toThrow(/Its groups are: .*default build/);
});

test('the answer to a question about a ratio is the recorded one, and says so', () => {
  const { answer = 0, source } = recordedAnswer({
    benchmark: doubles,
    variants: ['zip', 'rs_zipped'],
    size: 100_000,
  });
  expect(answer).toBeGreaterThan(1);
  expect(source).toContain(`in a browser for this chapter gave ${formatRatio(answer)}`);
});

test('a question about a ratio has no answer when nothing is recorded at that size', () => {
  expect(recordedAnswer({ benchmark: doubles, variants: ['zip'], size: 7 })).toEqual({});
});
