/** What the reader guesses in this chapter. */
import type { ChoiceQuestion, RatioQuestion } from '../../../src/exercises/predict/question.ts';
import { recordedAnswer } from '../../../src/exercises/predict/recorded-answer.ts';
import { arrays } from './arrays.bench.ts';

export const copies: RatioQuestion = {
  id: 'copies',
  kind: 'ratio',
  question:
    "A Python loop counts how many of the ten thousand numbers in an array are above one half. Rust does the same, and reads the numbers directly in Python's memory. How many times as fast as the loop is Rust?",
  ...recordedAnswer({ benchmark: arrays, variants: ['borrowed'], size: 10_000 }),
  because: {
    notLess:
      'For each number Rust makes one comparison. It creates no Python object and counts no reference.',
    notMore: 'Rust still has to read each number from memory.',
  },
  look: 'Measure it, and compare it with the variant that first copies the array.',
};

export const twoThreads: ChoiceQuestion = {
  id: 'two-threads',
  kind: 'choice',
  question:
    'A computer has two cores. Two Python threads each call the same function, which computes for one second and holds the lock. After how many seconds have both finished?',
  options: [
    {
      value: 'one',
      label: 'about one second',
      because: 'You get that if both functions release the lock.',
    },
    {
      value: 'two',
      label: 'about two seconds',
      because: 'While one thread computes, the other one waits for the lock.',
      right: true,
    },
    {
      value: 'more',
      label: 'three or more',
      because: 'Waiting for a lock takes almost no time compared with one second of work.',
    },
  ],
  look: 'The record is below.',
};
