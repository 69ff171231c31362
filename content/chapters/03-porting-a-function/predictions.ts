/** What the reader guesses in this chapter. */
import type { ChoiceQuestion, RatioQuestion } from '../../../src/exercises/predict/question.ts';
import { recordedAnswer } from '../../../src/exercises/predict/recorded-answer.ts';
import { doubles } from './doubles.bench.ts';

export const plausible: ChoiceQuestion = {
  id: 'plausible',
  kind: 'choice',
  question:
    "One starts with `next()` and walks on from there, the other is the regular expression `(.)(?=\\1)`. Which of them gives the original's answer for every text?",
  options: [
    {
      value: 'next',
      label: 'the one with `next()`',
      because: 'For nearly every text. It raises StopIteration for the empty one.',
    },
    {
      value: 'regex',
      label: 'the regular expression',
      because: 'For nearly every text. A dot matches any character but a newline.',
    },
    {
      value: 'both',
      label: 'both',
      because: 'Each gives a wrong answer for a text that is easy to forget.',
    },
    {
      value: 'neither',
      label: 'neither',
      because: 'Each fails on a text that is easy to forget: the empty one, and two newlines.',
      right: true,
    },
  ],
};

export const bestPython: RatioQuestion = {
  id: 'python',
  kind: 'ratio',
  min: 0.5,
  max: 1000,
  question:
    'Given a million random letters, how many times as fast as the original is the best of these three?',
  ...recordedAnswer({
    benchmark: doubles,
    variants: ['zip', 'once', 'regex'],
    size: 1_000_000,
  }),
  because: {
    notLess: 'Less work in each step does show.',
    notMore: 'Each step still goes through the interpreter or makes an object.',
  },
  look: 'Run the cell and divide.',
};

export const compiled: RatioQuestion = {
  id: 'compiled',
  kind: 'ratio',
  question:
    'Given 100,000 random letters, how many times as fast as the original is the same loop in Rust?',
  ...recordedAnswer({ benchmark: doubles, variants: ['rs_zipped'], size: 100_000 }),
  because: {
    notLess: 'The interpreter costs more than the comparison does.',
    notMore: 'Every character is still decoded, twice.',
  },
  look: 'Measure it here: your guess is marked on the chart.',
};

export const bytes: ChoiceQuestion = {
  id: 'bytes',
  kind: 'choice',
  question: 'For which of these texts is the answer of this version too large?',
  options: [
    {
      value: 'newlines',
      label: 'two line ends',
      because: 'To Rust, a line end is a byte like any other. Two of them count 1, which is right.',
    },
    {
      value: 'nul',
      label: 'two NUL characters',
      because: 'Rust carries the length of a text with it, so a NUL ends nothing.',
    },
    {
      value: 'accents',
      label: '`éé`',
      because: 'Here it is too small: no byte of é equals the next one.',
    },
    {
      value: 'u10000',
      label: 'the single character U+10000',
      because: 'Its four bytes are f0 90 80 80, and the last two are equal.',
      right: true,
    },
  ],
};

export const shipped: RatioQuestion = {
  id: 'shipped',
  kind: 'ratio',
  question:
    'Given 100,000 random letters, how many times as fast as the original is the version to ship?',
  ...recordedAnswer({ benchmark: doubles, variants: ['rs_shipped'], size: 100_000 }),
  because: {
    notLess: 'Compiling was one factor; nothing to decode and sixteen bytes at a time are another.',
    notMore: 'In the end memory has to be read.',
  },
  look: 'Measure it here: your guess is marked on the chart.',
};

export const crossing: ChoiceQuestion = {
  id: 'crossing',
  kind: 'choice',
  question: 'How long must a text be for a call of the port to beat a call of the original?',
  options: [
    {
      value: 'always',
      label: 'the port wins even for the empty text',
      because: 'A call of a Python function is not free either: it makes a frame, a slice, a zip.',
      right: true,
    },
    {
      value: 'ten',
      label: 'about 10 letters',
      because: 'The port wins sooner: a call of the original costs more than a call of the port.',
    },
    {
      value: 'hundred',
      label: 'about 100 letters',
      because: 'At this length the loop counts as well, and the port is far ahead.',
    },
    {
      value: 'thousand',
      label: 'about 1,000 letters',
      because: 'At this length a call is a small part of the time on either side.',
    },
  ],
};
