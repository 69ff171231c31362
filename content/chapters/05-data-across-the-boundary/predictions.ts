/** What the reader guesses in this chapter. */
import type { ChoiceQuestion, RatioQuestion } from '../../../src/exercises/predict/question.ts';
import { recordedAnswer } from '../../../src/exercises/predict/recorded-answer.ts';
import { shapes } from './orders.bench.ts';

export const ported: ChoiceQuestion = {
  id: 'rows-ported',
  kind: 'choice',
  question:
    'You port `top_customers`. The Rust function takes `Vec<Order>`, and PyO3 converts the list of dicts. How fast is it, compared with the loop in Python?',
  options: [
    {
      value: 'faster',
      label: 'several times as fast',
      because:
        'The loop itself is many times as fast. But before it starts, every field of every dict becomes a Rust value.',
    },
    {
      value: 'same',
      label: 'about as fast',
      because:
        'The conversion looks up the same keys as the loop. But it also copies texts that the question does not need.',
    },
    {
      value: 'slower',
      label: 'slower',
      because:
        'The conversion costs more than the whole loop in Python. The Rust loop after it is fast, but it comes too late.',
      right: true,
    },
  ],
  look: 'Measure it. Two other ways to read the dicts stand beside it.',
};

export const columns: RatioQuestion = {
  id: 'rows-columns',
  kind: 'ratio',
  question:
    'The same orders are in four arrays of numbers, and Rust reads these arrays where they are. How many times as fast is this as the Python loop over dicts?',
  ...recordedAnswer({
    benchmark: shapes,
    variants: ['arrays'],
    size: 10_000,
    flavour: 'native',
  }),
  because: {
    notLess:
      'For each order Rust reads four numbers, and makes one addition at most. It touches no Python object.',
    notMore: 'Rust still has to read all numbers, and to find the largest sums at the end.',
  },
  look: 'Measure it here: your guess is marked on the chart.',
};

export const parsing: ChoiceQuestion = {
  id: 'rows-json',
  kind: 'choice',
  question:
    'The orders come as JSON text. Python calls `json.loads` and then its loop. Which port gains more?',
  options: [
    {
      value: 'dicts',
      label: '`json.loads` in Python, and Rust reads the dicts',
      because: 'The parser still makes all dicts and all values, and this takes most of the time.',
    },
    {
      value: 'text',
      label: 'Rust gets the text',
      because: 'Then nobody makes dicts: Rust reads the fields from the text.',
      right: true,
    },
    {
      value: 'neither',
      label: 'neither: `json` is written in C',
      because: 'It is, and it is fast. But it has to make Python objects.',
    },
  ],
};
