/** The room as the teacher sees it: who takes part, where, with what done, and what the class is at. */
import { escaped } from '../html.ts';
import { agendaView } from './agenda-view.ts';
import type { RoomBook } from './book.ts';
import { barsOf } from './charts.ts';
import type { Reader } from './room.ts';
import type { RoomState } from './room-state.ts';
import { solutionsView } from './solutions-view.ts';
import { askersOf, finishedOf, guessCount, measuredRatiosOf, nameOf, placesOf } from './summary.ts';

/** @param home Of the book. */
export function roomView({ room, book, solutions, timetable }: RoomState, home: string): string {
  const { readers } = room;
  const there = readers.filter(({ isThere }) => isThere).length;
  const askers = askersOf(readers);
  const finished = finishedOf(readers, book);
  return `<h1>The room</h1>
<p>${readers.length === 1 ? '1 reader takes' : `${readers.length} readers take`} part; ${there} of them there in the last three minutes.</p>
<h2>Who asks for help</h2>
${askers.length === 0 ? '<p class="soft">Nobody now.</p>' : `<ol>${askers.map((reader) => `<li>${written(reader)}, ${escaped(placeOf(reader, book))}</li>`).join('\n')}</ol>`}
<h2>Agenda</h2>
<p>${escaped(timetable.agenda.title)}. <a id="agenda" href="?agenda">For the projector</a></p>
${agendaView(timetable, home)}
<h2>Where the room is</h2>
${readers.length === 0 ? '<p class="soft">Nobody takes part yet.</p>' : barsOf(placesOf(readers, book))}
<h2>Who has finished what</h2>
${finished.length === 0 ? '<p class="soft">Nothing yet.</p>' : `<table class="finished">${finished.map(({ exercise, by }) => `<tr><th scope="row">${escaped(exercise.title)}</th><td class="count">${by.length}</td><td>${by.map(written).join(', ')}</td></tr>`).join('\n')}</table>`}
<h2>Solutions of the exercises</h2>
${solutionsView(solutions)}
<h2>Guesses and measurements, for the projector</h2>
${questionsOf(readers, book)}
<h2>To keep</h2>
<p>All this is in the memory of the server, and gone when the class ends. <a id="export" href="export.json" download="class.json">Export as JSON</a></p>`;
}

function questionsOf(readers: readonly Reader[], { questions }: RoomBook): string {
  const rows = questions.flatMap((question) => {
    const guessed = guessCount(readers, question);
    const measured = measuredRatiosOf(readers, question).length;
    if (guessed + measured === 0) return [];
    const id = encodeURIComponent(question.id);
    return [
      `<li><a id="guess-${escaped(question.id)}" href="?guess=${id}">${escaped(question.title)}</a> (${guessed} guessed, ${measured} measured)</li>`,
    ];
  });
  return rows.length === 0 ? '<p class="soft">Neither yet.</p>' : `<ul>${rows.join('\n')}</ul>`;
}

function placeOf({ report }: Reader, { sections }: RoomBook): string {
  return sections.find(({ id }) => id === report.section)?.title ?? 'on a page that is no chapter';
}

/** A name may be written from right to left, and then stays by itself. */
function written(reader: Reader): string {
  return `<bdi>${escaped(nameOf(reader))}</bdi>`;
}
