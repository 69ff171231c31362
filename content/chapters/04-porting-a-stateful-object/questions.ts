/** The questions at the end of the chapter. */
import type { QuizQuestion } from '../../../src/exercises/quiz/questions.ts';

export const questions: readonly QuizQuestion[] = [
  {
    ask: 'Your class loads a table once. After that a web service calls `table.get(key)` a million times an hour, each time for another user. What does a port gain?',
    options: [
      {
        text: 'A lot: a hash table in Rust is much faster than a dict.',
        because:
          'A dict is written in C and made for just this. The look-up is not where the time goes.',
      },
      {
        text: 'Little: each call is one look-up, and crossing costs about as much.',
        right: true,
        because:
          'Small questions gain little. The table may take less memory; measure that before you port for speed.',
      },
      {
        text: 'A lot, if `get` is renamed to `get_many`.',
        because: 'The questions come one by one, from different users: there is no batch to make.',
      },
    ],
  },
  {
    ask: 'A method with `&self` runs for a second and lets Python handle signals meanwhile. A signal handler calls a method with `&mut self` on the same object. What happens?',
    options: [
      {
        text: 'The build fails: the borrow checker sees it.',
        because: 'It sees Rust. That a Python handler calls back is known only at run time.',
      },
      {
        text: 'A data race, as both run at once.',
        because:
          'The handler runs between two steps of the method. PyO3 guards what is borrowed even so.',
      },
      {
        text: '`RuntimeError: Already borrowed`, in the handler.',
        right: true,
        because:
          'PyO3 keeps for each object what the compiler would keep for each variable: many readers or one writer. Hold a borrow for as short as you can.',
      },
    ],
  },
  {
    ask: 'Why does the iterator hold a `Py<Corpus>` and a number, and not the iterator of the index?',
    options: [
      {
        text: 'An iterator of the index borrows it, and no borrow may live in an object that Python keeps for as long as it likes.',
        right: true,
        because:
          'A `Py` owns a reference instead, which keeps the corpus alive; the number says how far we are.',
      },
      {
        text: 'Because numbers are faster than iterators.',
        because: 'They are not, here. It would not compile the other way.',
      },
      {
        text: 'So that the corpus is copied only once.',
        because: 'Neither copies it. A `Py` is one counted reference.',
      },
    ],
  },
  {
    ask: '`add` finds a NUL in the last line of a large text. What has it changed?',
    options: [
      {
        text: 'The lines before the NUL are in the index.',
        because:
          'That would be so if it indexed before it checked, or if it wrote into the index at once.',
      },
      {
        text: 'Nothing.',
        right: true,
        because:
          'The text is checked first, and built into an index of its own, which is dropped if anything ends the work early. A test compares both classes after such a failure.',
      },
      {
        text: 'Nothing, because Rust rolls back what a failed function did.',
        because:
          'Rust frees what was owned. What was changed through `&mut` stays changed: the order of the steps is up to you.',
      },
    ],
  },
];
