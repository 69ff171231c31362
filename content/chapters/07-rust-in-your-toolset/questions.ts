/** The questions at the end of the chapter. */
import type { QuizQuestion } from '../../../src/exercises/quiz/questions.ts';

export const questions: readonly QuizQuestion[] = [
  {
    ask: 'Your extension takes `values: Vec<f64>`. A user passes a NumPy array of a million numbers. What happens before your first line runs?',
    options: [
      {
        text: 'Nothing. A NumPy array is a `Vec` in memory.',
        because:
          'Both store the numbers one after another. But NumPy owns the memory of the array, and a `Vec` must own its memory.',
      },
      {
        text: 'A million Python floats are made, read, and put into a new `Vec`.',
        right: true,
        because:
          'A NumPy array is also a sequence, so PyO3 reads it item by item. The answer is right, so you do not notice the cost. Use a buffer instead.',
      },
      {
        text: 'A TypeError.',
        because:
          'PyO3 raises a `TypeError` only if it cannot read the value as a sequence of numbers. It can read this one.',
      },
    ],
  },
  {
    ask: "Why does the speed check in CI compare the port with the original instead of with last week's milliseconds?",
    options: [
      {
        text: 'Both run on the same machine in the same minute, so the state of the machine affects both.',
        right: true,
        because:
          'The machines of a CI service differ from run to run. The ratio of two functions that are measured in turns changes much less than their times.',
      },
      {
        text: 'The original takes less time.',
        because: 'The original is slow. That is why it was ported.',
      },
      {
        text: 'Milliseconds are not precise enough.',
        because: 'The clock is precise enough. The problem is that the machine differs.',
      },
    ],
  },
  {
    ask: 'Two Python threads call a function of your extension that computes for a second. Both need two seconds in all. What is missing?',
    options: [
      {
        text: 'More cores.',
        because:
          'Even with many cores both calls need two seconds in all, because only one of them can hold the lock.',
      },
      {
        text: 'The crate rayon inside the function.',
        because:
          'Then one call would use several cores. But the two calls would still wait for each other.',
      },
      {
        text: '`py.detach`: the function holds the interpreter while it computes.',
        right: true,
        because:
          'Rust code holds the GIL until it releases it. Inside `detach` it may not use Python objects, and the compiler checks that.',
      },
    ],
  },
  {
    ask: 'An index out of bounds panics in your Rust. What does the Python caller see?',
    options: [
      {
        text: 'The process has crashed.',
        because:
          'An extension in C may crash in this case. PyO3 catches the panic before it reaches Python.',
      },
      {
        text: 'A `PanicException`, which `except Exception` does not catch.',
        right: true,
        because:
          'A panic is a bug in the extension, and callers should not have to handle it. If a caller can cause an error, check for it first and return a `ValueError`.',
      },
      {
        text: 'An `IndexError`.',
        because:
          'A panic does not become an `IndexError`. You get one only if your code returns it.',
      },
    ],
  },
  {
    ask: 'A server with four workers works in tests. In production it runs under gunicorn with `--preload`, and each worker hangs at its first request. The port uses rayon. What is the most likely cause?',
    options: [
      {
        text: 'Four workers are too many for rayon.',
        because: 'More workers than cores make each call slower. They do not stop it for ever.',
      },
      {
        text: 'The app already called the port while it was imported, and then the process was forked.',
        right: true,
        because:
          'The threads of rayon were in the parent, and a fork does not copy them. The worker waits for threads that do not exist. Call the port only in the workers, or let each worker import the app.',
      },
      {
        text: 'The port forgot to detach.',
        because:
          'Then the threads of one worker wait for each other until a call ends. They do not wait for ever, and workers do not share a lock.',
      },
    ],
  },
];
