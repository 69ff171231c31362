/** What the reader guesses in this chapter. */
import type { ChoiceQuestion, RatioQuestion } from '../../../src/exercises/predict/question.ts';
import { recordedAnswer } from '../../../src/exercises/predict/recorded-answer.ts';
import { dicts, shapes } from './orders.bench.ts';

export const ported: RatioQuestion = {
  id: 'rows-ported',
  kind: 'ratio',
  question:
    'You port `top_customers`. The Rust function takes a `Vec<Order>`, and PyO3 converts the list of dicts into it. There are ten thousand orders. How many times as fast as the loop in Python is this?',
  ...recordedAnswer({
    benchmark: dicts,
    variants: ['derived'],
    size: 10_000,
    flavour: 'native',
  }),
  because: {
    notLess:
      'The conversion looks up the same keys as the loop in Python, and the loop in Rust after it is fast.',
    notMore: 'Before that loop starts, every field of every dict becomes a Rust value.',
  },
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
