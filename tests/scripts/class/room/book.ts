/** A book of one chapter with two sections, three exercises and a question of each kind; and a class that reads it. */

import type { Agenda } from '../../../../scripts/class/room/agenda.ts';
import type { RoomBook } from '../../../../scripts/class/room/book.ts';
import { Room } from '../../../../scripts/class/room/room.ts';
import type { RoomState } from '../../../../scripts/class/room/room-state.ts';
import { Solutions } from '../../../../scripts/class/room/solutions.ts';
import { Timetable } from '../../../../scripts/class/room/timetable.ts';
import type { RoomReport } from '../../../../src/room/protocol.ts';

const chapter = { id: 'why-rust', title: 'Why Rust' };

export const book: RoomBook = {
  sections: [chapter, { id: 'why-rust#be-smart', title: 'Why Rust: Be smart' }],
  exercises: [
    { id: 'turn:collatz', title: 'Steps to 1', chapter, hasSolution: true },
    { id: 'choice:grow', title: 'Choice: grow.rs', chapter, hasSolution: true },
    { id: 'read:why-rust', title: '“Why Rust” is read', chapter, hasSolution: false },
  ],
  questions: [
    {
      id: 'fib',
      title: 'How much?',
      kind: 'ratio',
      min: 0.1,
      max: 100,
      measurable: {
        question: 'fib',
        benchmark: 'fib',
        input: 'number',
        size: 90,
        variant: 'rs',
        baseline: 'py',
      },
    },
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
  measured: { fib: 15.5 },
  asksForHelp: false,
};

export const agenda: Agenda = {
  title: 'A morning',
  items: [
    { minutes: 10, title: 'Hello', section: null },
    { minutes: 30, title: 'Be <smart>', section: 'why-rust#be-smart' },
    { minutes: 15, title: 'Break', section: null },
  ],
};

/** @param now For the agenda, in milliseconds since 1970. */
export function stateOfClass(now: () => number = () => 0): RoomState {
  return {
    book,
    room: new Room(),
    solutions: new Solutions(book, false),
    timetable: new Timetable(agenda, now),
  };
}
