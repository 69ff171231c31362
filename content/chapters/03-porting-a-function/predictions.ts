/** What the reader guesses in this chapter. */
import type { ChoiceQuestion, RatioQuestion } from '../../../src/exercises/predict/question.ts';
import { recordedAnswer } from '../../../src/exercises/predict/recorded-answer.ts';
import { doubles } from './doubles.bench.ts';

export const plausible: ChoiceQuestion = {
  id: 'plausible',
  kind: 'choice',
  question:
    'The first version gets the first character with `next()` and continues from there. The second is the regular expression `(.)(?=\\1)`. Which of them gives the same answer as the original for every text?',
  options: [
    {
      value: 'next',
      label: 'the version with `next()`',
      because:
        'It does so for nearly every text. But for the empty text it raises a `StopIteration`.',
    },
    {
      value: 'regex',
      label: 'the regular expression',
      because:
        'It does so for nearly every text. But a dot matches every character except a line end.',
    },
    {
      value: 'both',
      label: 'both',
      because: 'Each version fails for a text that is easy to forget.',
    },
    {
      value: 'neither',
      label: 'neither',
      because:
        'Each version fails for a text that is easy to forget. The first fails for the empty text, and the second for two line ends.',
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
    'The text has a million random letters. How many times as fast as the original is the fastest of these three versions?',
  ...recordedAnswer({
    benchmark: doubles,
    variants: ['zip', 'once', 'regex'],
    size: 1_000_000,
  }),
  because: {
    notLess: 'The faster versions do less work in each step, and you can measure the difference.',
    notMore: 'In each step, the interpreter still runs some instructions or makes an object.',
  },
  look: 'Run the cell and divide the times.',
};

export const compiled: RatioQuestion = {
  id: 'compiled',
  kind: 'ratio',
  question:
    'The text has 100,000 random letters. How many times as fast as the original is the same loop in Rust?',
  ...recordedAnswer({ benchmark: doubles, variants: ['rs_zipped'], size: 100_000 }),
  because: {
    notLess:
      'In Python, the work of the interpreter takes more time than the comparison. In Rust there is no interpreter.',
    notMore: 'The loop still decodes every character, and it does so twice.',
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
      because:
        'For Rust, a line end is a byte like every other. So the answer for two line ends is 1, which is right.',
    },
    {
      value: 'nul',
      label: 'two NUL characters',
      because: 'Rust stores the length of each text, so a text does not end at a NUL.',
    },
    {
      value: 'accents',
      label: '`éé`',
      because:
        'The answer for this text is too small. No byte is equal to the next one, so the pair is not found.',
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
    'The text has 100,000 random letters. How many times as fast as the original is the last version?',
  ...recordedAnswer({ benchmark: doubles, variants: ['rs_shipped'], size: 100_000 }),
  because: {
    notLess:
      'The port is compiled. It also decodes nothing here, and it compares sixteen bytes with one instruction.',
    notMore: 'Every version has to read the whole text from memory.',
  },
  look: 'Measure it here: your guess is marked on the chart.',
};

export const crossing: ChoiceQuestion = {
  id: 'crossing',
  kind: 'choice',
  question:
    'From which length of the text on is a call of the port faster than a call of the original?',
  options: [
    {
      value: 'always',
      label: 'the port is faster even for the empty text',
      because:
        'A call of the original takes time, too: Python makes a frame, a slice and a zip object.',
      right: true,
    },
    {
      value: 'ten',
      label: 'about 10 letters',
      because:
        'The port is faster even for shorter texts, because a call of the original takes longer than a call of the port.',
    },
    {
      value: 'hundred',
      label: 'about 100 letters',
      because: 'At this length the loop takes much of the time, too, and the port is much faster.',
    },
    {
      value: 'thousand',
      label: 'about 1,000 letters',
      because: 'At this length the call is only a small part of the time in both versions.',
    },
  ],
};
