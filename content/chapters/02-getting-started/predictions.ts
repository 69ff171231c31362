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
    'You have just built the extension. For `fib(90)`, how many times as fast as the loop in Python is it?',
  ...recordedAnswer({
    benchmark: fibBuilds,
    variants: ['rs_debug'],
    size: 90,
    flavour: 'native',
  }),
  because: {
    notLess: 'A debug build is compiled, too. So no interpreter has to read each step.',
    notMore: 'This is a debug build. The compiler translates each step and optimises nothing.',
  },
  look: 'The table below shows both builds.',
};

export const ends: ChoiceQuestion = {
  id: 'ends',
  kind: 'choice',
  question: 'Which answer does the version with `wrapping_add` give for F(94)?',
  options: [
    {
      value: 'error',
      label: 'an `OverflowError`',
      because: '`checked_add` can report an error. `wrapping_add` never reports one.',
    },
    {
      value: 'largest',
      label: '2⁶⁴ − 1, the largest number that fits',
      because: 'This would be the answer of `saturating_add`, which stops at the largest number.',
    },
    {
      value: 'rest',
      label: 'F(94) − 2⁶⁴, and it reports no error',
      because:
        'Only the last 64 bits are kept. In the same way, the counter in a car starts again at 0 after its largest number.',
      right: true,
    },
    {
      value: 'negative',
      label: 'a negative number',
      because: 'A `u64` has no sign. An `i64` would give a negative number, and already for F(93).',
    },
  ],
};

export const checkedFib: RatioQuestion = {
  id: 'fib',
  kind: 'ratio',
  question:
    'In your browser, the checked version computes `fib(90)`. How many times as fast as the loop in Python is it?',
  ...recordedAnswer({ benchmark: fib, variants: ['rs_checked'], size: 90 }),
  because: {
    notLess:
      'In Python each step of the loop makes new objects. In Rust each step is one addition and one check.',
    notMore: 'Ninety additions take so little time that the call is a large part of it.',
  },
  look: 'Measure it here: your guess is marked on the chart.',
};

export const emptyCall: ChoiceQuestion = {
  id: 'call',
  kind: 'choice',
  question:
    'Python calls a Rust function that only returns its argument. How much time does this take, compared with `fib(90)` in Rust?',
  options: [
    {
      value: 'percent',
      label: 'less than a hundredth',
      because: 'It takes much more: a call takes about as long as ninety additions.',
    },
    {
      value: 'tenth',
      label: 'about a tenth',
      because: 'It takes more, because a processor does ninety additions very quickly.',
    },
    {
      value: 'third',
      label: 'a third, or more',
      because: 'The function does so little work that the call is a large part of the time.',
      right: true,
    },
  ],
};
