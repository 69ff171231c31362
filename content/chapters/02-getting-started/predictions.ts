/** What the reader guesses in this chapter. */
import type { ChoiceQuestion, RatioQuestion } from '../../../src/exercises/predict/question.ts';
import { recordedAnswer } from '../../../src/exercises/predict/recorded-answer.ts';
import { fib, fibBuilds } from './fib.bench.ts';

export const debugBuild: RatioQuestion = {
  id: 'debug',
  kind: 'ratio',
  min: 0.1,
  max: 100,
  question:
    'You have just built it. For `fib(90)`, how many times as fast as the loop in Python is it?',
  ...recordedAnswer({
    benchmark: fibBuilds,
    variants: ['rs_debug'],
    size: 90,
    flavour: 'native',
  }),
  because: {
    notLess: 'It is compiled, at least.',
    notMore: 'This is a debug build: compiled word for word, with nothing made quicker.',
  },
  look: 'The table below has both builds.',
};

export const ends: ChoiceQuestion = {
  id: 'ends',
  kind: 'choice',
  question: 'What does the version with `wrapping_add` answer for F(94)?',
  options: [
    {
      value: 'error',
      label: 'an `OverflowError`',
      because: 'That is what `checked_add` is for. Wrapping is the promise that there is no error.',
    },
    {
      value: 'largest',
      label: '2⁶⁴ − 1, the largest it can hold',
      because: 'That would be `saturating_add`, which stays at the end.',
    },
    {
      value: 'rest',
      label: 'F(94) − 2⁶⁴, without a word',
      because: 'What does not fit is left away, as on a car’s odometer.',
      right: true,
    },
    {
      value: 'negative',
      label: 'a negative number',
      because: 'A `u64` has no sign. An `i64` would give one, and a step earlier.',
    },
  ],
};

export const checkedFib: RatioQuestion = {
  id: 'fib',
  kind: 'ratio',
  question:
    'For `fib(90)`, how many times as fast as the loop in Python is the checked version, in your browser?',
  ...recordedAnswer({ benchmark: fib, variants: ['rs_checked'], size: 90 }),
  because: {
    notLess: 'Each round of the Python loop makes objects; here it is one addition and one test.',
    notMore: 'Ninety additions are so little that the call shows.',
  },
  look: 'Measure it here: your guess is marked on the chart.',
};

export const emptyCall: ChoiceQuestion = {
  id: 'call',
  kind: 'choice',
  question:
    'A Rust function that returns its argument, called from Python, takes how much of the time of `fib(90)` in Rust?',
  options: [
    {
      value: 'percent',
      label: 'less than a hundredth',
      because: 'It is much more: a call takes about as long as ninety additions.',
    },
    {
      value: 'tenth',
      label: 'about a tenth',
      because: 'It is more: ninety additions are quick work for a processor.',
    },
    {
      value: 'third',
      label: 'a third, or more',
      because: 'The work is so small that the way there is a large part of it.',
      right: true,
    },
  ],
};
