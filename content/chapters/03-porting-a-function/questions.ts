/** The questions at the end of the chapter. */
import type { QuizQuestion } from '../../../src/exercises/quiz/questions.ts';

export const questions: readonly QuizQuestion[] = [
  {
    ask: 'You compare your port with the original on a thousand texts of fifty characters, each drawn evenly from all of Unicode, and find no difference. What may you still not know?',
    options: [
      {
        text: 'Whether the port copes with characters of four bytes.',
        because: 'Most of Unicode takes three or four bytes, so these texts are full of them.',
      },
      {
        text: 'Whether the port counts anything at all.',
        right: true,
        because:
          'Two neighbours drawn from a million characters are hardly ever equal, so that a port that always returns 0 most likely passes. Draw from a few characters as well.',
      },
      {
        text: 'Whether the port can be called with a text at all.',
        because: 'It was, a thousand times.',
      },
    ],
  },
  {
    ask: 'Which of these texts does the version over bytes count as the original does?',
    options: [
      {
        text: '`"naïve bookkeeper"`',
        right: true,
        because:
          'By luck. The two bytes of ï differ from each other and from their neighbours, so nothing is missed and nothing added. ASCII is enough for the answers to agree; it is not the only way.',
      },
      {
        text: '`"éé"`',
        because: 'Its bytes are c3 a9 c3 a9. No neighbours are equal, so the double is missed.',
      },
      {
        text: '`"\\U00010000"`',
        because:
          'One character has no neighbour, but its bytes f0 90 80 80 have a pair: one too many.',
      },
    ],
  },
  {
    ask: 'Somebody raises the length of a block to 300. What does a release build answer for 301 equal letters?',
    options: [
      {
        text: '300.',
        because: 'That is right, but a `u8` cannot hold it.',
      },
      {
        text: '44.',
        right: true,
        because:
          'A release build wraps around: 300 − 256 = 44. A debug build would panic instead, which is one reason to run the tests on both.',
      },
      {
        text: 'It does not compile.',
        because: 'The type is right. How large a sum grows is known only at run time.',
      },
    ],
  },
  {
    ask: 'A Python loop calls your Rust function ten million times with texts of two letters, and it is no faster than before. What helps?',
    options: [
      {
        text: 'A faster kernel: more SIMD.',
        because: 'There are two letters. The time goes into the loop and the crossings.',
      },
      {
        text: 'Moving the loop into Rust as well.',
        right: true,
        because:
          'Then one call crosses where ten million did. Port the work, not its smallest part.',
      },
      {
        text: 'Building for this very processor.',
        because: 'That changes the code of the kernel, which is not where the time goes.',
      },
    ],
  },
  {
    ask: 'A bug in your Rust makes it panic. What does the Python program see?',
    options: [
      {
        text: 'Nothing: the process ends.',
        because: 'That is so only if the extension is built with `panic = "abort"`.',
      },
      {
        text: 'An exception that `except Exception` catches.',
        because:
          'It is a `BaseException`, so that code which swallows ordinary errors does not hide a bug in Rust.',
      },
      {
        text: 'A `PanicException`, derived from `BaseException`.',
        right: true,
        because: 'It can be caught like any other, and the module works afterwards.',
      },
    ],
  },
];
