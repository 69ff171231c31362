/** The questions at the end of the chapter. */
import type { QuizQuestion } from '../../../src/exercises/quiz/questions.ts';

export const questions: readonly QuizQuestion[] = [
  {
    ask: 'Your extension takes `values: Vec<f64>`. A user passes a NumPy array of a million numbers. What happens before your first line runs?',
    options: [
      {
        text: 'Nothing: a NumPy array is a Vec in memory.',
        because:
          'It has the same numbers side by side, but Python owns it. A `Vec` owns what it holds.',
      },
      {
        text: 'A million Python floats are made, read, and put into a new Vec.',
        right: true,
        because:
          'A NumPy array is also a sequence, so it is walked as one. It works, which is why it is easy to overlook. Take a buffer instead.',
      },
      {
        text: 'A TypeError.',
        because: 'Only if nothing in it can be walked as numbers. This one can.',
      },
    ],
  },
  {
    ask: "Why does the speed check in CI compare the port with the original instead of with last week's milliseconds?",
    options: [
      {
        text: 'Because both run on the same machine in the same minute, so that its mood cancels out.',
        right: true,
        because:
          'A shared runner is another machine each time. A ratio of two things measured there, taking turns, survives that.',
      },
      {
        text: 'Because the original is the faster one to run.',
        because: 'It is the slow one; that is why it was ported.',
      },
      {
        text: 'Because milliseconds are too coarse.',
        because: 'The clock is fine enough. What differs is the machine.',
      },
    ],
  },
  {
    ask: 'Two Python threads call a function of your extension that computes for a second. Both need two seconds in all. What is missing?',
    options: [
      {
        text: 'More cores.',
        because: 'Perhaps as well, but with two cores it stays at two seconds.',
      },
      {
        text: 'rayon inside the function.',
        because:
          'That would use more cores for one call. The two calls would still wait for each other.',
      },
      {
        text: '`py.detach`: the function holds the interpreter while it computes.',
        right: true,
        because:
          'Rust code keeps the GIL until it lets go of it. Inside `detach` it may not touch Python objects, and the compiler sees to that.',
      },
    ],
  },
  {
    ask: 'An index out of bounds panics in your Rust. What does the Python caller see?',
    options: [
      {
        text: 'The process is gone.',
        because:
          'That is what C would do, if you are lucky. PyO3 catches the panic at the boundary.',
      },
      {
        text: 'A PanicException, which `except Exception` does not catch.',
        right: true,
        because:
          'A panic is a bug in the extension, not a condition to handle. Turn what a caller can cause into a `ValueError` before it can panic.',
      },
      { text: 'An IndexError.', because: 'Only if you wrote one: a panic is not translated.' },
    ],
  },
];
