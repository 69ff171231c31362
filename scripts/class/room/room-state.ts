/** All that a class has between its start and its end, besides its compiler. */
import type { ClassState } from '../../../src/room/protocol.ts';
import type { RoomBook } from './book.ts';
import type { Room } from './room.ts';
import type { Solutions } from './solutions.ts';
import type { Timetable } from './timetable.ts';

export interface RoomState {
  readonly book: RoomBook;
  readonly room: Room;
  readonly solutions: Solutions;
  readonly timetable: Timetable;
}

/** What every browser of the class is told; nothing in it comes from a reader. */
export function toldToAll({ book, solutions, timetable }: RoomState): ClassState {
  const measurable = book.questions.flatMap((question) =>
    question.kind === 'ratio' && question.measurable !== null ? [question.measurable] : [],
  );
  return { closed: solutions.closed, now: timetable.now, measurable };
}
