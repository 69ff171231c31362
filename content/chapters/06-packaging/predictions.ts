/** What the reader guesses in this chapter. */
import type { ChoiceQuestion, RatioQuestion } from '../../../src/exercises/predict/question.ts';
import { recordedAnswer } from '../../../src/exercises/predict/recorded-answer.ts';
import { builds } from './builds.bench.ts';

export const inside: ChoiceQuestion = {
  id: 'inside',
  kind: 'choice',
  question:
    'The package of this chapter has one function, which was ported to Rust. What is in its wheel?',
  options: [
    {
      value: 'module',
      label: 'the compiled module, and nothing else',
      because:
        'Then pip would not know the name of the package, which Python it needs, or which files to remove when you uninstall it.',
    },
    {
      value: 'sources',
      label: 'the compiled module and the Rust sources',
      because: 'The sources are in another file, the source distribution. You build one below.',
    },
    {
      value: 'described',
      label: 'the compiled module, Python files, and files that describe all of it',
      because: 'Most files in the wheel describe the package.',
      right: true,
    },
  ],
};

export const who: ChoiceQuestion = {
  id: 'who',
  kind: 'choice',
  question:
    'The wheel on this page was built for `cp311`, and the Python in it is newer. Why does it work?',
  options: [
    {
      value: 'luck',
      label: 'The two versions differ only a little',
      because:
        'The data structures of CPython change between two versions. Even a small difference can crash the process.',
    },
    {
      value: 'stable',
      label: 'It uses only a part of CPython that does not change',
      because: 'The next tag says so: abi3.',
      right: true,
    },
    {
      value: 'wasm',
      label: 'Versions do not matter in a browser',
      because: 'They do: the Python in the browser is CPython.',
    },
  ],
};

export const setting: ChoiceQuestion = {
  id: 'setting',
  kind: 'choice',
  question:
    'We start with a plain release build with SIMD. Which single step makes the file smaller by the most bytes?',
  options: [
    {
      value: 'lto',
      label: 'LTO',
      because:
        'Most of the file is code from the standard library. LTO removes the functions that nobody calls.',
      right: true,
    },
    {
      value: 's',
      label: 'opt-level "s" in place of 3, after LTO',
      because: 'This makes your own code smaller, and there is very little of it here.',
    },
    {
      value: 'z',
      label: 'opt-level "z" in place of 3, after LTO',
      because: 'This, too, makes only your own code smaller.',
    },
    {
      value: 'opt',
      label: 'wasm-opt as the last step',
      because: 'It saves nearly as much, although the compiler has already optimised the code.',
    },
  ],
};

export const simd: RatioQuestion = {
  id: 'simd',
  kind: 'ratio',
  min: 0.5,
  max: 1000,
  question: 'How many times as fast as the plain release build is the one with LTO and SIMD?',
  ...recordedAnswer({ benchmark: builds, variants: ['lto_simd'], size: 100_000 }),
  because: {
    notLess:
      'With SIMD one instruction works on sixteen bytes, and this loop allows the compiler to use it everywhere.',
    notMore:
      'A vector in WebAssembly has sixteen bytes, so the gain cannot be much more than sixteen.',
  },
  look: 'Measure it here: your guess is marked on the chart.',
};
