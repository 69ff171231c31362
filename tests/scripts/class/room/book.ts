/** A book of one section, two exercises and a question of each kind. */

import type { RoomBook } from '../../../../scripts/class/room/book.ts';
import type { RoomReport } from '../../../../src/room/protocol.ts';

export const book: RoomBook = {
  sections: [
    { id: 'why-rust', title: 'Why Rust' },
    { id: 'why-rust#be-smart', title: 'Why Rust: Be smart' },
  ],
  exercises: [
    { id: 'turn:collatz', title: 'Steps to 1' },
    { id: 'read:why-rust', title: '“Why Rust” is read' },
  ],
  questions: [
    { id: 'fib', title: 'How much?', kind: 'ratio', min: 0.1, max: 100 },
    {
      id: 'call',
      title: 'Which?',
      kind: 'choice',
      options: [
        { id: 'a', title: 'The <first>' },
        { id: 'b', title: 'The second' },
      ],
    },
  ],
};

export const report: RoomReport = {
  name: 'Ada',
  section: 'why-rust#be-smart',
  done: ['turn:collatz'],
  guesses: { fib: 12, call: 'a' },
  asksForHelp: false,
};
