/** The questions at the end of the chapter. */
import type { QuizQuestion } from '../../../src/exercises/quiz/questions.ts';

export const questions: readonly QuizQuestion[] = [
  {
    ask: 'You change `lib.rs`, run `maturin develop --release` in a terminal, and call the function in a notebook that is still open. What runs?',
    options: [
      {
        text: 'The new code, after `importlib.reload(fib)`.',
        because:
          '`reload` runs a Python file again. A library that the process has loaded stays as it is.',
      },
      {
        text: 'The old code, until the kernel is restarted.',
        right: true,
        because:
          'The process has the old library in memory. Only a new process loads the new file.',
      },
      {
        text: 'Nothing: the build fails because the file is in use.',
        because: 'On Linux and macOS it does not. On Windows it may, and the cure is the same.',
      },
    ],
  },
  {
    ask: 'The port is hardly faster than Python, and it raises `PanicException: attempt to add with overflow`, which your colleague’s build does not. What is the matter?',
    options: [
      {
        text: 'You built without `--release`.',
        right: true,
        because:
          'A debug build is not optimised, and it checks every `+`. Your colleague’s build wraps in silence, which is no better: write what should happen there.',
      },
      {
        text: 'Your Python is older.',
        because: 'The arithmetic is Rust’s. Python only sees what comes out.',
      },
      {
        text: 'Your processor has no 64-bit numbers.',
        because: 'Then Rust would put them together from smaller ones; the answer is the same.',
      },
    ],
  },
  {
    ask: 'You copy `libfib.so` as it is into a folder where Python looks, and write `import libfib`. What happens?',
    options: [
      {
        text: 'The module is there, under that name.',
        because: 'Python finds the file, but that is only half of an import.',
      },
      {
        text: '`ModuleNotFoundError`.',
        because: 'The file is found: it has the right name for `libfib`.',
      },
      {
        text: '`ImportError`: there is no function `PyInit_libfib` in it.',
        right: true,
        because:
          'Python calls the function named after the module. This library has `PyInit_fib`, so the file has to be called `fib`.',
      },
    ],
  },
  {
    ask: 'What does `?` do at the end of `word.parse::<u64>()?`',
    options: [
      {
        text: 'It ignores an error and takes 0.',
        because: 'That would be `.unwrap_or(0)`. Nothing is ignored here.',
      },
      {
        text: 'It ends the program on an error.',
        because: 'That is `.unwrap()`, which panics.',
      },
      {
        text: 'It returns an error to the caller, and else gives the number.',
        right: true,
        because:
          'So the function has to return a `Result` too: the compiler insists. At the boundary PyO3 raises what is left.',
      },
    ],
  },
  {
    ask: 'A function of yours takes 150 ns in Python and is called a million times from a Python loop. What do you gain by porting it alone?',
    options: [
      {
        text: 'As much as for a long loop: compiled is compiled.',
        because: 'The loop that calls stays in Python, and each call has to cross.',
      },
      {
        text: 'Little: much of that time is the call itself.',
        right: true,
        because:
          'The call of a Rust function costs something as well, and the loop around it does not change. Port the loop with it.',
      },
      {
        text: 'It depends on `u64` or `u128`.',
        because:
          'For so little work the wider numbers would only cost more. What costs here is the call.',
      },
    ],
  },
];
