/** The questions at the end of the chapter. */
import type { QuizQuestion } from '../../../src/exercises/quiz/questions.ts';

export const questions: readonly QuizQuestion[] = [
  {
    ask: 'You change `lib.rs`, run `maturin develop --release` in a terminal, and call the function in a notebook that is still open. Which code runs?',
    options: [
      {
        text: 'The new code, after `importlib.reload(fib)`.',
        because:
          '`reload` runs a Python file again. But it does not load a library again that the process has already loaded.',
      },
      {
        text: 'The old code, until the kernel is restarted.',
        right: true,
        because:
          'The process has the old library in its memory. Only a new process loads the new file.',
      },
      {
        text: 'No code: the build fails because the file is in use.',
        because:
          'On Linux and macOS the build works. On Windows it may fail. Then you have to restart the kernel, too.',
      },
    ],
  },
  {
    ask: 'Your port is hardly faster than Python. It also raises `PanicException: attempt to add with overflow`, but the build of your colleague does not. What is the reason?',
    options: [
      {
        text: 'You built without `--release`.',
        right: true,
        because:
          'A debug build is not optimised, and it checks every `+`. The build of your colleague wraps around and reports no error, which is not better. Decide what should happen, and write it in the code.',
      },
      {
        text: 'Your Python is older.',
        because: 'Rust does the arithmetic. Python only gets the result.',
      },
      {
        text: 'Your processor has no 64-bit numbers.',
        because:
          'Then Rust would build them from smaller numbers, and the answer would be the same.',
      },
    ],
  },
  {
    ask: 'You copy `libfib.so` into a folder in which Python looks for modules. You do not rename it. Then you write `import libfib`. What happens?',
    options: [
      {
        text: 'Python imports the module under this name.',
        because:
          'Python finds the file. But for the import it also needs a function with the right name.',
      },
      {
        text: '`ModuleNotFoundError`.',
        because: 'Python finds the file, because its name is right for `libfib`.',
      },
      {
        text: '`ImportError`: the file has no function `PyInit_libfib`.',
        right: true,
        because:
          'Python looks for a function that has the name of the module in its own name. This library has `PyInit_fib`, so the name of the file has to begin with `fib`.',
      },
    ],
  },
  {
    ask: 'What does `?` do at the end of `word.parse::<u64>()?`',
    options: [
      {
        text: 'If there is an error, it ignores the error and uses 0.',
        because: 'This would be `.unwrap_or(0)`. But `?` does not ignore any error.',
      },
      {
        text: 'If there is an error, it ends the program.',
        because: 'This is what `.unwrap()` does: it panics.',
      },
      {
        text: 'If there is an error, it returns the error to the caller. If not, it gives the number.',
        right: true,
        because:
          'So the function has to return a `Result`, too. The compiler checks this. If an error gets as far as Python, PyO3 raises it as an exception.',
      },
    ],
  },
  {
    ask: 'Your function takes 150 ns in Python, and a Python loop calls it a million times. You port only this function. How much do you gain?',
    options: [
      {
        text: 'As much as for a long loop, because the function is compiled.',
        because:
          'The loop that calls the function stays in Python, and each call from Python to Rust takes time.',
      },
      {
        text: 'Only a little, because much of this time is the call itself.',
        right: true,
        because:
          'A call of a Rust function takes time, too, and the loop around it does not become faster. Port the loop together with the function.',
      },
      {
        text: 'It depends on the type: `u64` or `u128`.',
        because:
          'The function does little work, so the type makes little difference. Most of the time is the call.',
      },
    ],
  },
];
