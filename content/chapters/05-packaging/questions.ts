/** The questions at the end of the chapter. */
import type { QuizQuestion } from '../../../src/exercises/quiz/questions.ts';

export const questions: readonly QuizQuestion[] = [
  {
    ask: 'A wheel is called `packaged-0.1.0-cp311-abi3-macosx_11_0_arm64.whl`. Who can install it?',
    options: [
      {
        text: 'Everybody with CPython 3.11, on any Mac.',
        because: 'It says `arm64`: Macs with an Intel processor are left out.',
      },
      {
        text: 'Everybody with CPython 3.11 or newer, on a Mac with an Arm processor.',
        right: true,
        because:
          '`cp311-abi3` is the stable interface as CPython 3.11 has it, and later versions keep it. The last part names the system, its oldest version and the processor.',
      },
      {
        text: 'Everybody with CPython 3.11 and no other, on a Mac with an Arm processor.',
        because: 'That would be `cp311-cp311`.',
      },
    ],
  },
  {
    ask: '`import packaged._native` says: dynamic module does not define module export function (`PyInit__native`). What is wrong?',
    options: [
      {
        text: 'The file is called `_native`, and the function under `#[pymodule]` has another name.',
        right: true,
        because:
          'Python looks for a function that is named after the file, and `#[pymodule]` makes one that is named after the module. Three places have to agree: the `#[pymodule]`, the last part of `module-name`, and with setuptools-rust `name` under `[lib]`.',
      },
      {
        text: 'The wheel was built for another Python.',
        because: 'pip would not have installed it: the name of the wheel says what it is for.',
      },
      {
        text: 'The file cannot be found.',
        because: 'That would be a `ModuleNotFoundError`. The file was found and opened.',
      },
    ],
  },
  {
    ask: 'You publish wheels for seven computers and a source distribution, and nothing else. What does a user of an eighth computer get, who has no Rust?',
    options: [
      {
        text: 'The version in Python alone.',
        because:
          'Only if it is published as a wheel that fits everywhere. The lines with `except ImportError` are inside a package that was never installed.',
      },
      {
        text: 'An error while pip builds the package.',
        right: true,
        because:
          'No wheel fits, so pip takes the source distribution and calls maturin, which needs cargo. A `py3-none-any` wheel would have been taken before it.',
      },
      {
        text: 'The wheel that is nearest to the computer.',
        because: 'There is no nearest: a wheel fits by its tags, or it does not.',
      },
    ],
  },
  {
    ask: 'The module is a little large to download. You set `opt-level = "s"`, and measure. What did this chapter see?',
    options: [
      {
        text: 'The file shrinks to a half, and the kernel takes a little longer.',
        because:
          'Look again at the two points of `s`: most of a file this small is not the kernel.',
      },
      {
        text: 'The file shrinks a little, and the kernel loses what SIMD had gained.',
        right: true,
        because:
          'At `s` the compiler no longer turns the loop into vectors, because that makes code longer. For one hot loop this is a bad bargain; for a large program with little to compute it may be a good one.',
      },
      {
        text: 'The kernel gets faster: less code fits the cache better.',
        because:
          'That can be for large programs. Here the hot loop is a few hundred bytes either way.',
      },
    ],
  },
  {
    ask: 'You released 0.2.0 yesterday, and its wheel for Windows is broken. What do you do?',
    options: [
      {
        text: 'Build that wheel again and upload it under the same name.',
        because:
          'The index does not take a file name twice, not even after a deletion: whoever pinned its hash would otherwise get something else.',
      },
      {
        text: 'Yank 0.2.0 and release 0.2.1.',
        right: true,
        because:
          'A yanked release is still there for who pinned exactly it, and nobody else gets it. The fix is a new version.',
      },
      {
        text: 'Delete 0.2.0 and release 0.2.0 again.',
        because: 'Its names stay taken, and whoever pinned it has lost it.',
      },
    ],
  },
];
