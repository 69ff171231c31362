/** What the reader guesses in this chapter. */
import type { ChoiceQuestion, RatioQuestion } from '../../../src/exercises/predict/question.ts';
import { recordedAnswer } from '../../../src/exercises/predict/recorded-answer.ts';
import { triples } from './triples.bench.ts';

export const whereTheTimeGoes: ChoiceQuestion = {
  id: 'where-the-time-goes',
  kind: 'choice',
  question: 'The list has 200 numbers. Which part of the report takes most of the time?',
  options: [
    {
      value: 'read',
      label: 'making the numbers',
      because: 'The program makes each of the 200 numbers only once.',
    },
    {
      value: 'count',
      label: 'counting the triples',
      because: 'There are three loops inside each other. 200 numbers make 1,313,400 triples.',
      right: true,
    },
    {
      value: 'report',
      label: 'formatting the report',
      because:
        'The report has four lines of text. The program adds numbers more than a million times.',
    },
  ],
  look: 'Run the cell. The column tottime says how many seconds each function took, without the functions that it calls.',
};

export const ceiling: RatioQuestion = {
  id: 'ceiling',
  kind: 'ratio',
  min: 1,
  max: 1000,
  question:
    'A function takes 95 % of the time. You make it as fast as you like. How many times as fast can the whole program become?',
  answer: 20,
  source: 'The rest takes 5 % of the time, and 100 / 5 is 20.',
  because: {
    notLess: 'You may make the 95 % as small as you like.',
    notMore: 'The rest takes as long as before, even if the function takes no time at all.',
  },
};

export const sample: ChoiceQuestion = {
  id: 'sample',
  kind: 'choice',
  question: 'The sample has about one triple in 900. How far is its answer from the exact count?',
  options: [
    {
      value: 'half',
      label: 'about 50 %',
      because:
        'The number of draws is important, and not their share of all triples. 5,000 draws are enough for something that is common.',
    },
    {
      value: 'tenth',
      label: 'about 10 %',
      because: 'You would get this from a sample of about fifty draws.',
    },
    {
      value: 'hundredth',
      label: 'about 1 %',
      because:
        'The error shrinks with the root of the number of draws, and the root of 5,000 is about 71.',
      right: true,
    },
    {
      value: 'thousandth',
      label: 'about 0.1 %',
      because: 'To be ten times as exact, you need a hundred times as many draws.',
    },
  ],
  look: 'Run the cell. It counts all triples, then it counts in a sample, and it compares the answers and the times.',
};

export const sameLoops: RatioQuestion = {
  id: 'same-loops',
  kind: 'ratio',
  question:
    "The list has 100 numbers. How many times as fast as Python's three loops are the same three loops in Rust?",
  ...recordedAnswer({ benchmark: triples, variants: ['rs_cubic'], size: 100 }),
  because: {
    notLess: 'For each step of the inner loop, Python carries out dozens of machine instructions.',
    notMore: 'Rust does the same number of steps as Python.',
  },
  look: 'Measure it: your guess is marked on the chart.',
};

export const crossover: ChoiceQuestion = {
  id: 'crossover',
  kind: 'choice',
  question:
    'Python uses the algorithm with O(n²) steps, and Rust the one with O(n³) steps. The lists become longer and longer. What happens?',
  options: [
    {
      value: 'rust',
      label: 'Rust is always faster',
      because:
        'Rust needs more and more steps than Python. At some length this costs more than the compiler gains.',
    },
    {
      value: 'python',
      label: 'Python is always faster',
      because:
        'On short lists the numbers of steps differ only a little, and each step is faster in Rust.',
    },
    {
      value: 'cross',
      label: 'Rust is faster on short lists, and Python on long ones',
      because:
        'The compiler gains the same factor at every length. The better algorithm gains more on a longer list.',
      right: true,
    },
  ],
  look: 'Measure over sizes. Where two lines cross, the panel says at which length they do.',
};
