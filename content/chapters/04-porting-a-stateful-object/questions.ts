/** The questions at the end of the chapter. */
import type { QuizQuestion } from '../../../src/exercises/quiz/questions.ts';

export const questions: readonly QuizQuestion[] = [
  {
    ask: 'Your class loads a table once. Then a web service calls `table.get(key)` a million times an hour, each time for another user. How much does a port gain?',
    options: [
      {
        text: 'A lot, because a hash table in Rust is much faster than a dict.',
        because:
          'A dict is written in C, and it is made for this. The look-up needs only a small part of the time.',
      },
      {
        text: 'Little, because each call does one look-up, and a call into Rust costs about as much.',
        right: true,
        because: 'Small questions gain little. But the table may need less memory. Measure that.',
      },
      {
        text: 'A lot, if `get` is renamed to `get_many`.',
        because:
          'The questions come one by one from different users, so you cannot collect them into one call.',
      },
    ],
  },
  {
    ask: 'A method with `&self` runs for a second, and lets Python handle signals during this time. A signal handler calls a method with `&mut self` of the same object. What happens?',
    options: [
      {
        text: 'The build fails, because the compiler notices it.',
        because:
          'The compiler sees only the Rust code. Which method a handler in Python calls is known only at run time.',
      },
      {
        text: 'There is a data race, because both run at the same time.',
        because:
          'They do not run at the same time: the handler runs between two steps of the method. And PyO3 protects a borrowed object.',
      },
      {
        text: 'The handler gets `RuntimeError: Already borrowed`.',
        right: true,
        because:
          'For each object, PyO3 checks at run time what the compiler checks for each variable: there may be many readers or one writer. Hold a borrow only for a short time.',
      },
    ],
  },
  {
    ask: 'Why does the iterator hold a `Py<Corpus>` and a number, and not the iterator of the index?',
    options: [
      {
        text: 'An iterator of the index borrows the index. An object that Python keeps cannot hold a borrow.',
        right: true,
        because:
          'A `Py` owns a counted reference instead, so the corpus is not freed. The number says which word is the next one.',
      },
      {
        text: 'Numbers are faster than iterators.',
        because: 'They are not faster here. The reason is that the other way does not compile.',
      },
      {
        text: 'The corpus is then copied only once.',
        because: 'Neither way copies the corpus. A `Py` is one counted reference.',
      },
    ],
  },
  {
    ask: '`add` finds a NUL in the last line of a large text. What has it changed?',
    options: [
      {
        text: 'The lines before the NUL are in the index.',
        because:
          'This would happen if `add` wrote into the index before it had checked the whole text.',
      },
      {
        text: 'Nothing.',
        right: true,
        because:
          '`add` checks the text first, and builds a separate index. If there is an error, this index is dropped. A test compares both classes after such an error.',
      },
      {
        text: 'Nothing, because Rust undoes all changes of a function that failed.',
        because:
          'Rust frees what the function owned. But it does not undo changes that were made through `&mut`. You have to choose the right order of the steps.',
      },
    ],
  },
];
