/** Figures that the chapter's text quotes come from the published table and from the records. */
import { expect, test } from 'vitest';
import { doubles } from '../../content/chapters/03-porting-a-function/doubles.bench.ts';
import { mean, times } from '../../content/chapters/03-porting-a-function/published.ts';
import { answered } from '../../src/exercises/predict/ratio-feedback.ts';

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

test('feedback to a guess only says where to look when nothing is recorded at that size', () => {
  const feedback = answered({ benchmark: doubles, variants: ['zip'], size: 7 }, 'Look there.', {
    low: '',
    high: '',
  });
  expect(feedback).toEqual({ feedback: 'Look there.' });
});
