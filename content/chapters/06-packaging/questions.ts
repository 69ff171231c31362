/** The questions at the end of the chapter. */
import type { QuizQuestion } from '../../../src/exercises/quiz/questions.ts';

export const questions: readonly QuizQuestion[] = [
  {
    ask: 'A wheel is called `packaged-0.1.0-cp311-abi3-macosx_11_0_arm64.whl`. Who can install it?',
    options: [
      {
        text: 'Everybody with CPython 3.11, on any Mac.',
        because: 'The name says `arm64`, so it does not fit Macs with an Intel processor.',
      },
      {
        text: 'Everybody with CPython 3.11 or newer, on a Mac with an Arm processor.',
        right: true,
        because:
          '`cp311-abi3` is the stable interface of CPython 3.11, and later versions have it, too. The last part names the system, its oldest version and the processor.',
      },
      {
        text: 'Everybody with CPython 3.11, but no other version, on a Mac with an Arm processor.',
        because: 'The tags of such a wheel would be `cp311-cp311`.',
      },
    ],
  },
  {
    ask: '`import packaged._native` fails with: dynamic module does not define module export function (`PyInit__native`). What is wrong?',
    options: [
      {
        text: 'The file is called `_native`, and the function under `#[pymodule]` has another name.',
        right: true,
        because:
          'Python looks for a function with the name of the file in it. `#[pymodule]` makes a function with the name of the module in it. The names in these places have to agree: the `#[pymodule]`, the last part of `module-name`, and, if you use setuptools-rust, `name` under `[lib]`.',
      },
      {
        text: 'The wheel was built for another Python.',
        because:
          'pip would not have installed it, because the name of a wheel says for which Python it is.',
      },
      {
        text: 'The file cannot be found.',
        because:
          'Then you would get a `ModuleNotFoundError`. Python has found the file and opened it.',
      },
    ],
  },
  {
    ask: 'You publish wheels for seven kinds of computers, a source distribution, and nothing else. A user has another kind of computer, and no Rust. What happens?',
    options: [
      {
        text: 'The user gets the version in Python.',
        because:
          'This happens only if you also publish a wheel that fits everywhere. The lines with `except ImportError` do not help, because the package was never installed.',
      },
      {
        text: 'pip fails with an error while it builds the package.',
        right: true,
        because:
          'No wheel fits, so pip downloads the source distribution and calls maturin, which needs cargo. If there were a `py3-none-any` wheel, pip would choose it instead.',
      },
      {
        text: 'pip installs the wheel for the most similar computer.',
        because: 'pip does not look for similar tags. The tags of a wheel fit, or they do not.',
      },
    ],
  },
  {
    ask: 'Your module is a little too large to download. You set `opt-level = "s"` and measure. What was the result in this chapter?',
    options: [
      {
        text: 'The file becomes half as large, and the function becomes a little slower.',
        because:
          'Look again at the two points of `s`. In such a small file, only a small part is the code of the function.',
      },
      {
        text: 'The file becomes a little smaller, and the function loses the speed that SIMD had given it.',
        right: true,
        because:
          'At `s` the compiler does not use vectors for the loop, because that makes the code longer. For one important loop this is a bad choice. For a large program that computes little it can be a good one.',
      },
      {
        text: 'The function becomes faster, because shorter code fits into the cache better.',
        because:
          'This can happen in large programs. Here the loop has only a few hundred bytes in both builds.',
      },
    ],
  },
  {
    ask: 'You released 0.2.0 yesterday, and its wheel for Windows is broken. What do you do?',
    options: [
      {
        text: 'Build that wheel again and upload it under the same name.',
        because:
          'The index never accepts the same file name again, even if you delete the file. A user who has recorded its hash would otherwise get another file.',
      },
      {
        text: 'Yank 0.2.0 and release 0.2.1.',
        right: true,
        because:
          'If you yank a release, only users who ask for exactly this version still get it. You publish the correction as a new version.',
      },
      {
        text: 'Delete 0.2.0 and release 0.2.0 again.',
        because:
          'You cannot use its file names again, and users who need exactly this version can no longer install it.',
      },
    ],
  },
];
