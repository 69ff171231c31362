/** The questions at the end of the chapter. */
import type { QuizQuestion } from '../../../src/exercises/quiz/questions.ts';

export const questions: readonly QuizQuestion[] = [
  {
    ask: 'Your function gets a list of dicts with 30 keys, and uses two of them in a single pass. Which way into Rust costs the least?',
    options: [
      {
        text: '`#[derive(FromPyObject)]` on a struct with 30 fields',
        because: 'It converts all 30 fields of each dict, and you use only two of them.',
      },
      {
        text: 'Two interned keys, looked up in each dict',
        right: true,
        because:
          'Only the two values are looked up and converted. But do not expect a large gain: Python looks them up in the same way.',
      },
      {
        text: '`json.dumps` in Python, and serde in Rust',
        because: 'Python has to write all values as text first, which takes longer than the loop.',
      },
    ],
  },
  {
    ask: 'Why is `get_item("time")` slower than `get_item(intern!(py, "time"))`?',
    options: [
      {
        text: 'It makes a Python `str` for each row, and computes its hash.',
        right: true,
        because: '`intern!` makes the `str` at the first call, and keeps it with its hash.',
      },
      {
        text: 'It searches the whole dict.',
        because: 'Both use the hash table of the dict.',
      },
      {
        text: 'It takes the lock of the interpreter each time.',
        because: 'The function holds the lock already, in both cases.',
      },
    ],
  },
  {
    ask: 'A service loads a million orders at its start. Then it answers questions about all of them for hours. What do you do?',
    options: [
      {
        text: 'Keep the dicts, and pass the list to Rust with each question.',
        because: 'Then each question pays for the conversion again.',
      },
      {
        text: 'Convert the orders once into an object that Rust keeps, and ask that.',
        right: true,
        because: 'The conversion is paid once. Each question then reads plain numbers.',
      },
      {
        text: 'Convert the dicts into tuples first.',
        because: 'Tuples are read faster than dicts, but every value in them is still an object.',
      },
    ],
  },
  {
    ask: 'You make four arrays of the dicts in Python, and then call Rust once. What do you gain?',
    options: [
      {
        text: 'Much: Rust reads arrays quickly.',
        because:
          'It does, but the loop in Python that fills the arrays takes longer than the answer.',
      },
      {
        text: 'Nothing: it is slower. Arrays pay if the data come as arrays, or if you use them many times.',
        right: true,
        because: 'The panel has this row: “arrays, made first”.',
      },
      {
        text: 'Nothing, because arrays are as slow as lists.',
        because: 'They are much faster to read. But somebody has to fill them.',
      },
    ],
  },
];
