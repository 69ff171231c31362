/** What each token of the function in read/total.rs means, in the order in which they stand there. */
import type { Explained } from '../../../src/exercises/read-rust/marked-tokens.ts';

export const tokens: readonly Explained[] = [
  {
    token: 'fn',
    words:
      'The same as `def`. The types of the parameters and of the result are part of the function, and the compiler checks them in every call. Braces mark the body. The indentation only helps people who read it.',
  },
  {
    token: '&str',
    words:
      'A text that the function borrows. It may read the text until it returns. `&` means that the function does not own the text. Nothing is copied.',
  },
  {
    token: 'Result',
    words:
      '`Result<u64, ParseIntError>` is either the number, or the reason why there is no number. Python raises an exception. Rust returns the error as a value, and the type says so. A caller cannot overlook it.',
  },
  {
    token: 'let mut',
    words:
      '`let` defines a name. Without `mut` its value never changes, and a second assignment does not compile. With `mut` the value may change. So you see at once which values change later.',
  },
  {
    token: '0u64',
    words:
      'The number 0 as a `u64`, an integer of 64 bits without a sign. The suffix names the type. You can also write `let mut total: u64 = 0`. An `int` can grow, but a `u64` has a largest value.',
  },
  {
    token: 'Option',
    words:
      '`Option<&str>` is either `Some` with a text, or `None`. A plain `&str` is never `None`, so you check for `None` only if the type is an `Option`. Here the type is written out, but the compiler would also find it without your help.',
  },
  {
    token: 'if let Some',
    words:
      '“If there is a text in it, call the text `word` and run the lines in the braces.” It is like `is not None`, and it also defines a name. After the braces, the name `word` does not exist.',
  },
  {
    token: '?',
    words:
      '“If this is an error, return it from here. If not, continue with the value.” In Python an exception does this by itself. In Rust you see where it can happen.',
  },
  {
    token: 'Ok',
    words:
      'Makes a `Result` that contains the sum and means success. The opposite is `Err(reason)`. This is the last expression and it has no semicolon, so it is the result of the function.',
  },
];
