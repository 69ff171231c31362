/** The questions at the end of the chapter. */
import type { QuizQuestion } from '../../../src/exercises/quiz/questions.ts';

export const questions: readonly QuizQuestion[] = [
  {
    ask: "A function takes half of a program's time. You make it a thousand times as fast. What does a user of the program see?",
    options: [
      {
        text: 'A program that is five hundred times as fast.',
        because: 'The other half still takes as long as before.',
      },
      {
        text: 'A program that is about twice as fast.',
        right: true,
        because:
          'The function takes almost no time now, and the other half of the program takes as long as before. The limit is 1 / (1 - 0.5) = 2.',
      },
      {
        text: 'No difference.',
        because: 'The program takes only half of its former time, and people notice that.',
      },
    ],
  },
  {
    ask: 'On your list, Rust with O(n³) steps is faster than Python with O(n²) steps. When may you use the version with O(n³) steps?',
    options: [
      {
        text: 'When you know that the lists will not become much longer.',
        right: true,
        because:
          'It is faster for lists that are shorter than the crossing. So write down, where the function is called, how long the lists may be.',
      },
      {
        text: 'Always: it was faster in the measurement.',
        because:
          'It was faster at that length. For ten times as many numbers, it has a thousand times as much work, and the other version only a hundred times as much.',
      },
      {
        text: 'Never: O(n³) is always worse.',
        because:
          'People wait for seconds and not for exponents. On short lists this version takes fewer seconds.',
      },
    ],
  },
  {
    ask: 'Why does Python have to look at the types of `x` and `y` each time it carries out `x + y`?',
    options: [
      {
        text: 'Because it is interpreted.',
        because:
          'An interpreter for a language with fixed types would not have to look. Python has to look because the types are not known before.',
      },
      {
        text: 'Because nothing says before this moment which types they have, and next time they may have other types.',
        right: true,
        because:
          'A compiler that knows the types checks them once, before the program runs. Then one instruction is left.',
      },
      {
        text: 'Because integers in Python have no limit.',
        because:
          'This makes the addition itself slower. Python looks at the types before the addition, for values of every type.',
      },
    ],
  },
  {
    ask: 'The compiler rejects `println!("{}", prices.len())` after `total(prices)`, although reading the length looks harmless. Which mistake has it prevented?',
    options: [
      {
        text: 'You would have used a list after its new owner had freed the memory.',
        right: true,
        because:
          '`total` owned the list, and Rust frees the memory at the end of `total`. In C such a line compiles, and often it even seems to work.',
      },
      {
        text: 'You would have made a slow copy.',
        because:
          'The line makes no copy. The compiler suggests a copy as one solution, which would be correct but slower.',
      },
      {
        text: 'None: the compiler is too strict.',
        because:
          'Without this rule you could not see from one function alone who frees the memory, and when.',
      },
    ],
  },
];
