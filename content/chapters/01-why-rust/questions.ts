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
          'The function takes next to nothing now, and the other half is what is left: 1 / (1 - 0.5) = 2 is the ceiling.',
      },
      { text: 'No difference.', because: 'Half of the time is gone: that shows.' },
    ],
  },
  {
    ask: 'On the list you are given, Rust in O(n³) beats Python in O(n²). When may you ship the cubic version in good conscience?',
    options: [
      {
        text: 'When you know that lists stay about that long.',
        right: true,
        because:
          'Below the crossover it is the faster one. The promise to keep is about the data, so write it down where the function is called.',
      },
      {
        text: 'Always: it was faster in the measurement.',
        because:
          'At that size. Ten times the numbers are a thousand times the work for one and a hundred times for the other.',
      },
      {
        text: 'Never: cubic is cubic.',
        because: 'Nobody pays for exponents. People wait for seconds, at the sizes they have.',
      },
    ],
  },
  {
    ask: 'Why does Python have to look at the types of `x` and `y` each time it carries out `x + y`?',
    options: [
      {
        text: 'Because it is interpreted.',
        because:
          'An interpreter of a language with fixed types need not ask. It is the missing knowledge that costs, and the interpreting comes on top.',
      },
      {
        text: 'Because nothing before that moment says what they are, and they may be something else next time.',
        right: true,
        because:
          'A compiler that knows the types asks once, before the program runs, and leaves one instruction.',
      },
      {
        text: 'Because integers in Python have no limit.',
        because:
          'That makes the addition itself longer. The question comes before it, for every type.',
      },
    ],
  },
  {
    ask: 'The compiler rejects `println!("{}", prices.len())` after `total(prices)`, although it would have been safe just to read the length. What has it kept you from?',
    options: [
      {
        text: 'From using a list whose memory its new owner may have given back already.',
        right: true,
        because:
          '`total` owned the list, and at its end the memory is freed. In C this line compiles, and often even works.',
      },
      {
        text: 'From a slow copy.',
        because: 'A copy is what it offers as one way out. It would have been correct, and slower.',
      },
      {
        text: 'From nothing: it is pedantic.',
        because:
          'Without the rule nobody can say, from one function alone, who frees the memory and when.',
      },
    ],
  },
];
