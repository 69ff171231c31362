/** The search over the built book: each query of a beginner leads to its section first. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from '../../../scripts/setup/paths.mjs';
import type { QuizQuestion } from '../../../src/exercises/quiz/questions.ts';
import { find } from '../../../src/shell/search/query.ts';
import { makeIndex } from '../../../src/shell/search/search-index.ts';
import { queries } from './queries.ts';

const [file = ''] = globSync('dist/search/sections-*.json', { cwd: root });
const index = makeIndex(JSON.parse(readFileSync(`${root}/${file}`, 'utf8')));
const holding = (words: string) =>
  index.sections.filter(({ prose, code }) => `${prose} ${code}`.includes(words));
const pathsFor = (query: string) => find(query, index).sections.map(({ path }) => path);

test.each(queries)('“%s” leads to %s first', (query, first) => {
  expect(pathsFor(query)[0]).toBe(first);
});

test.each([
  'the',
  'how to',
  'what is this for?',
  'asdfqwer',
  'zzxxyy',
  'asdfqwer rust',
  'xyzzy numpy',
])('“%s” finds nothing', (query) => expect(pathsFor(query)).toEqual([]));

test.each([
  ['a question before a measurement', 'Before you go on'],
  ['a button', 'Copy whole file'],
  ['what a page says of itself', 'minutes to read and do'],
])('%s is not searched', (_, words) => expect(holding(words)).toEqual([]));

test.each(globSync('content/chapters/*/questions.ts', { cwd: root }))(
  'no answer of %s is searched',
  async (questions) => {
    const quiz: { questions: readonly QuizQuestion[] } = await import(`${root}/${questions}`);
    const texts = quiz.questions.flatMap(({ ask, options }) => [
      ask,
      ...options.map(({ because }) => because),
    ]);
    expect(texts.length).toBeGreaterThan(5);
    for (const text of texts) expect(holding(text.replaceAll('`', '')), text).toEqual([]);
  },
);
