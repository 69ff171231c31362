/** What each token of the function in read/total.rs means, in the order in which they stand there. */
import type { Explained } from '../../../src/exercises/read-rust/marked-tokens.ts';

export const tokens: readonly Explained[] = [
  {
    token: 'fn',
    words:
      '`def`. The types of the parameters and of the result are part of the function, and the compiler checks every call against them. Braces hold the body; the indentation is for people.',
  },
  {
    token: '&str',
    words:
      'A text that the function borrows: it may read it and gives it back by returning. `&` means “look at, do not own”. Nothing is copied.',
  },
  {
    token: 'Result',
    words:
      '`Result<u64, ParseIntError>`: either the number or the reason why there is none. Python raises; Rust returns the error as a value, and the type says so. A caller cannot overlook it.',
  },
  {
    token: 'let mut',
    words:
      '`let` makes a name. Without `mut` its value never changes, and an assignment does not compile; `mut` allows it. So you see at the top which names to watch.',
  },
  {
    token: '0u64',
    words:
      'The number 0 as a `u64`: unsigned, of 64 bits. The suffix names the type; write `let mut total: u64 = 0` if you like that better. Unlike an `int`, it has an end.',
  },
  {
    token: 'Option',
    words:
      '`Option<&str>`: either `Some` text or `None`. A plain `&str` is never `None`, so only what says `Option` has to be asked. Here it is written out; the compiler would have found it by itself.',
  },
  {
    token: 'if let Some',
    words:
      '“If there is something in it, call that `word`, and go on inside.” `is not None` and the name for what is left, in one: outside of the braces there is no `word`.',
  },
  {
    token: '?',
    words:
      '“If this is an error, return it from here; else go on with the value.” It is what an exception does by itself in Python, only that you see where it can happen.',
  },
  {
    token: 'Ok',
    words:
      'Wraps the sum as a `Result` that went well; the other way is `Err(reason)`. It is the last expression and has no semicolon, so it is what the function returns.',
  },
];
