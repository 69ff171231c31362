/** What the teacher keeps of a class, if they like: all that the readers have sent, by name or number, and how it went. */

import { spreadOf } from './distribution.ts';
import type { RoomState } from './room-state.ts';
import { histogramOf, measuredRatiosOf, nameOf } from './summary.ts';

export function exported({ room, book, solutions, timetable }: RoomState): string {
  const { readers } = room;
  const said = {
    readers: readers.map((reader) => ({
      name: nameOf(reader),
      section: reader.report.section,
      done: reader.report.done,
      guesses: reader.report.guesses,
      measured: reader.report.measured,
      asksForHelp: reader.report.asksForHelp,
    })),
    guesses: book.questions
      .map((question) => ({
        question: question.id,
        asked: question.title,
        bars: histogramOf(readers, question),
      }))
      .filter(({ bars }) => bars.some(({ count }) => count > 0)),
    measured: book.questions.flatMap((question) => {
      const ratios = measuredRatiosOf(readers, question);
      const spread = spreadOf(ratios);
      return spread === null
        ? []
        : [{ question: question.id, asked: question.title, ...spread, ratios }];
    }),
    closedSolutions: solutions.closed,
    agenda: timetable.slots.map(({ item, minutes, state, times }) => ({
      title: item.title,
      minutes,
      state,
      from: times && new Date(times.from).toISOString(),
      to: times && new Date(times.to).toISOString(),
    })),
  };
  return `${JSON.stringify(said, null, 2)}\n`;
}
