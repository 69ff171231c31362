/** What the teacher keeps of a class, if they like: all that the readers have sent, by name or number. */
import type { RoomBook } from './book.ts';
import type { Reader } from './room.ts';
import { histogramOf, nameOf } from './summary.ts';

export function exported(readers: readonly Reader[], book: RoomBook): string {
  const said = {
    readers: readers.map((reader) => ({
      name: nameOf(reader),
      section: reader.report.section,
      done: reader.report.done,
      guesses: reader.report.guesses,
      asksForHelp: reader.report.asksForHelp,
    })),
    guesses: book.questions
      .map((question) => ({
        question: question.id,
        asked: question.title,
        bars: histogramOf(readers, question),
      }))
      .filter(({ bars }) => bars.some(({ count }) => count > 0)),
  };
  return `${JSON.stringify(said, null, 2)}\n`;
}
