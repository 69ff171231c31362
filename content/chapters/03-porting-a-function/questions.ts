/** The questions at the end of the chapter. */
import type { QuizQuestion } from '../../../src/exercises/quiz/questions.ts';

export const questions: readonly QuizQuestion[] = [
  {
    ask: 'You compare your port with the original on a thousand texts. Each text has fifty characters, which are chosen at random from all of Unicode. You find no difference. What do you still not know?',
    options: [
      {
        text: 'Whether the port works with characters of four bytes.',
        because:
          'Most characters of Unicode need three or four bytes, so these texts have many of them.',
      },
      {
        text: 'Whether the port counts anything at all.',
        right: true,
        because:
          'Two neighbours that are chosen from a million characters are almost never equal. So a port that always returns 0 probably passes. Also test texts of only a few different characters.',
      },
      {
        text: 'Whether the port can be called with a text at all.',
        because: 'You called it with a text a thousand times.',
      },
    ],
  },
  {
    ask: 'For which of these texts does the version that compares bytes give the answer of the original?',
    options: [
      {
        text: '`"naïve bookkeeper"`',
        right: true,
        because:
          'The two bytes of ï differ from each other and from their neighbours. So no pair is missed and none is added. For ASCII the answers always agree. For other texts they may agree by chance.',
      },
      {
        text: '`"éé"`',
        because:
          'Its bytes are c3 a9 c3 a9. No neighbours are equal, so the function misses the pair.',
      },
      {
        text: '`"\\U00010000"`',
        because:
          'It is a single character without a neighbour, but two of its bytes f0 90 80 80 are equal. So the answer is one too large.',
      },
    ],
  },
  {
    ask: 'Somebody changes the length of a block to 300. What is the answer of a release build for 301 equal letters?',
    options: [
      {
        text: '300.',
        because: 'This would be the right answer, but a `u8` cannot hold it.',
      },
      {
        text: '44.',
        right: true,
        because:
          'In a release build the number wraps around: 300 − 256 = 44. A debug build would panic. This is one reason to run the tests with both builds.',
      },
      {
        text: 'It does not compile.',
        because:
          'The types are correct. The compiler does not know how large a sum becomes at run time.',
      },
    ],
  },
  {
    ask: 'A Python loop calls your Rust function ten million times with texts of two letters. It is not faster than before. What helps?',
    options: [
      {
        text: 'More SIMD in the Rust function.',
        because: 'Each text has only two letters. The loop and the calls take the time.',
      },
      {
        text: 'Moving the loop into Rust as well.',
        right: true,
        because:
          'Then Python calls Rust once, and not ten million times. Port the whole loop, and not only its smallest part.',
      },
      {
        text: 'A build for exactly this processor.',
        because:
          'This makes the Rust function faster, but the function does not take the time here.',
      },
    ],
  },
  {
    ask: 'A bug in your Rust makes it panic. What does the Python program see?',
    options: [
      {
        text: 'Nothing: the process ends.',
        because: 'This happens only if the extension was built with `panic = "abort"`.',
      },
      {
        text: 'An exception that `except Exception` catches.',
        because:
          'It is a `BaseException`. So code that catches ordinary errors does not hide a bug in Rust.',
      },
      {
        text: 'A `PanicException`, derived from `BaseException`.',
        right: true,
        because: 'You can catch it by this class, and you can still use the module afterwards.',
      },
    ],
  },
];
