/** Where a question stands: what explains its answer folds with it, and another topic begins with a heading. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findPredictions } from './predictions.ts';

const chapters = (await findPredictions()).map(({ file, questions }) => ({
  file,
  questions,
  source: readFileSync(file, 'utf8'),
}));
const ids = chapters.flatMap(({ questions }) => Object.values(questions).map(({ id }) => id));

// The reader's answer is kept by this id, whatever the page.
test('each question of the site has an id of its own', () => {
  expect(ids.length).toBeGreaterThan(0);
  expect(ids).toEqual([...new Set(ids)]);
});

describe.each(chapters)('$file', ({ questions, source }) => {
  test('asks each of its questions once', () => {
    const asked = [...source.matchAll(/<Predict of=\{(\w+)\}>/g)].map(([, name]) => name);
    expect(asked.sort()).toEqual(Object.keys(questions).sort());
  });

  test('goes on with a heading after a question', () => {
    const next = [...source.matchAll(/^<\/Predict>\n+(.*)$/gm)].map(([, line = '']) => line);
    expect(next.length).toBe(Object.keys(questions).length);
    expect(next.filter((line) => !/^#{2,3} /.test(line))).toEqual([]);
  });

  test('marks in its charts only guesses that it asks for', () => {
    const guessed = [...source.matchAll(/<Benchmark\b[^>]*\bpredict="([^"]*)"/g)];
    const known = Object.values(questions).map(({ id }) => id);
    for (const [, id] of guessed) expect(known).toContain(id);
  });
});
