/** Each chapter has what makes it one: predictions, cells, a measurement, something to do, questions, a download. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const chapters = globSync('content/chapters/*/index.mdx')
  .sort()
  .map((file) => ({ file, source: readFileSync(file, 'utf8') }));

/** Places at which a component is used. */
function places(source: string, component: string): number[] {
  return [...source.matchAll(new RegExp(`<${component}\\b`, 'g'))].map(({ index }) => index);
}

test('the chapters are numbered from 1 on, without a gap', () => {
  expect(chapters.map(({ file }) => Number(file.match(/(\d+)-/)?.[1]))).toEqual(
    chapters.map((_, index) => index + 1),
  );
});

describe.each(chapters)('$file', ({ file, source }) => {
  test.each([
    ['Cell', 2],
    ['Benchmark', 1],
    ['Predict', 1],
    ['Quiz', 1],
    ['Download', 1],
    ['Cite', 1],
  ])('has <%s> at least %i times', (component, least) => {
    expect(places(source, component).length).toBeGreaterThanOrEqual(least);
  });

  test('has something to do', () => {
    expect(
      [...places(source, 'YourTurn'), ...places(source, 'ChoiceCell')].length,
    ).toBeGreaterThanOrEqual(1);
  });

  test('asks for a guess before its first measurement', () => {
    const [guess = Number.POSITIVE_INFINITY] = places(source, 'Predict');
    const [measurement = 0] = places(source, 'Benchmark');
    expect(guess).toBeLessThan(measurement);
  });

  test('asks 3 to 5 questions at its end', async () => {
    const { questions } = await import(join(process.cwd(), dirname(file), 'questions.ts'));
    expect(questions.length).toBeGreaterThanOrEqual(3);
    expect(questions.length).toBeLessThanOrEqual(5);
  });

  test('says what to read next', () => {
    const [last = ''] = source.split(/^## /m).slice(-1);
    expect(last).toMatch(/\]\(\/(?:chapters|reference)\//);
  });
});
