/** What the reader guesses in this chapter. */
import type { ChoiceQuestion, RatioQuestion } from '../../../src/exercises/predict/question.ts';
import { recordedAnswer } from '../../../src/exercises/predict/recorded-answer.ts';
import { asking, building, heavy } from './corpus.bench.ts';

export const held: ChoiceQuestion = {
  id: 'held',
  kind: 'choice',
  question:
    'A text repeats a few different words many times. For each word of this text, how much memory does the index in Python need, compared with the index in Rust?',
  options: [
    {
      value: 'same',
      label: 'about the same',
      because:
        'Both store the same numbers. But Python stores an object for each position and for each number.',
    },
    {
      value: 'two',
      label: 'about twice',
      because: 'One tuple alone needs more memory than seven positions in Rust.',
    },
    {
      value: 'more',
      label: 'more than five times',
      because:
        'Python stores a tuple, a reference to it in a list, and one or two int objects. Rust stores eight bytes, and some unused space for growth.',
      right: true,
    },
  ],
};

export const iterate: ChoiceQuestion = {
  id: 'iterate',
  kind: 'choice',
  question:
    'A Python loop iterates over the words of a Rust corpus, and adds a word in each step. What happens?',
  options: [
    {
      value: 'endless',
      label: 'the loop runs until the memory is full',
      because: 'This would happen if the iterator only checked whether there is a next word.',
    },
    {
      value: 'crash',
      label: 'the process crashes',
      because:
        'This can happen in C++. In safe Rust an iterator cannot keep a pointer into a map whose memory may move.',
    },
    {
      value: 'error',
      label: 'a RuntimeError, as with a dict',
      because:
        'We have written the iterator in this way: it remembers how many words there were at the start.',
      right: true,
    },
  ],
};

export const buildRatio: RatioQuestion = {
  id: 'build-ratio',
  kind: 'ratio',
  question:
    'Both classes build the index of the first 100,000 characters. How many times as fast is the Rust class?',
  ...recordedAnswer({
    benchmark: building,
    variants: ['rs'],
    size: 100_000,
    flavour: 'native',
  }),
  because: {
    notLess: 'Python makes an object for each match, for each position and for each number.',
    notMore: 'Both compute a hash of every word, and Python does this in C, too.',
  },
  look: 'Measure it here: your guess is marked on the chart.',
};

export const askRatio: RatioQuestion = {
  id: 'ask-ratio',
  kind: 'ratio',
  question:
    'A Python loop calls `count` for one word after another. How many times as fast is the Rust class?',
  ...recordedAnswer({
    benchmark: asking,
    variants: ['rs_each'],
    size: 100_000,
    flavour: 'native',
  }),
  because: {
    notLess: 'The Python method makes several calls of its own, and Rust saves them.',
    notMore: 'The loop, the call and the new int still need the time that they need in Python.',
  },
  look: 'Measure it here: your guess is marked on the chart.',
};

export const heavyRatio: RatioQuestion = {
  id: 'heavy-ratio',
  kind: 'ratio',
  question:
    'The benchmark asks ten questions with `within`. How many times as fast is the Rust class?',
  ...recordedAnswer({
    benchmark: heavy,
    variants: ['rs'],
    size: 100_000,
    flavour: 'native',
  }),
  because: {
    notLess:
      'Nearly all of the work is a loop over letters, and Python interprets each of its steps.',
    notMore: 'Both versions skip most words because their lengths differ too much.',
  },
  look: 'Measure it here: your guess is marked on the chart.',
};

export const drop: ChoiceQuestion = {
  id: 'drop',
  kind: 'choice',
  question: 'Which of the two objects is freed faster?',
  options: [
    {
      value: 'py',
      label: 'the Python object',
      because: 'Python has to decrease a reference count for each tuple and each number.',
    },
    {
      value: 'rs',
      label: 'the Rust object',
      because: 'Rust frees a vector of positions in one step, even if it is long.',
      right: true,
    },
    {
      value: 'same',
      label: 'no difference',
      because: 'Both free all of their memory at once. But Python has many more pieces to free.',
    },
  ],
};
