/** The teacher's page, whole in one file: the room, or the guesses of one question for everybody to look at. */
import { readFileSync } from 'node:fs';
import { sourceHash } from '../../serve/source-hash.ts';
import { fromRoot } from '../../setup/paths.mjs';
import { escaped } from '../html.ts';
import { pageStyle } from '../page-style.ts';
import type { Question, RoomBook } from './book.ts';
import type { Reader } from './room.ts';
import {
  askersOf,
  type Bar,
  finishedOf,
  guessCount,
  histogramOf,
  nameOf,
  placesOf,
} from './summary.ts';

const style = pageStyle('scripts/class/room/teacher-page.css');
const script = readFileSync(fromRoot('scripts', 'class', 'room', 'refresh.js'), 'utf8').trim();

/** The page may look as it does, run its own script, and ask for itself. */
export const teacherHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src '${sourceHash(style)}'; script-src '${sourceHash(script)}'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'Referrer-Policy': 'same-origin',
};

/** @param guess Id of the question whose guesses are shown; null for the room. */
export function teacherPage(
  readers: readonly Reader[],
  book: RoomBook,
  guess: string | null,
): string {
  const question = book.questions.find(({ id }) => id === guess);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${question === undefined ? 'The room' : 'Guesses'} · Oxidizing Python</title>
<style>${style}</style>
</head>
<body>
<main>
<p id="told" role="status"></p>
<div id="live">
${question === undefined ? roomOf(readers, book) : guessesOf(readers, question)}
</div>
</main>
<script>${script}</script>
</body>
</html>
`;
}

/** Nothing on it says who guessed what: it is for a projector. */
function guessesOf(readers: readonly Reader[], question: Question): string {
  return `<div class="guesses">
<h1>${escaped(question.title)}</h1>
<p class="soft">${counted(guessCount(readers, question), 'guess', 'guesses')}</p>
${barsOf(histogramOf(readers, question))}
</div>
<p><a id="back" href="./">Back to the room</a></p>`;
}

function roomOf(readers: readonly Reader[], book: RoomBook): string {
  const there = readers.filter(({ isThere }) => isThere).length;
  const askers = askersOf(readers);
  const finished = finishedOf(readers, book);
  const guessed = book.questions.filter((question) => guessCount(readers, question) > 0);
  return `<h1>The room</h1>
<p>${counted(readers.length, 'reader takes', 'readers take')} part; ${there} of them there in the last three minutes.</p>
<h2>Who asks for help</h2>
${askers.length === 0 ? '<p class="soft">Nobody now.</p>' : `<ol>${askers.map((reader) => `<li>${written(reader)}, ${escaped(placeOf(reader, book))}</li>`).join('\n')}</ol>`}
<h2>Where the room is</h2>
${readers.length === 0 ? '<p class="soft">Nobody takes part yet.</p>' : barsOf(placesOf(readers, book))}
<h2>Who has finished what</h2>
${finished.length === 0 ? '<p class="soft">Nothing yet.</p>' : `<table>${finished.map(({ exercise, by }) => `<tr><th scope="row">${escaped(exercise.title)}</th><td class="count">${by.length}</td><td>${by.map(written).join(', ')}</td></tr>`).join('\n')}</table>`}
<h2>Guesses, for the projector</h2>
${guessed.length === 0 ? '<p class="soft">No guesses yet.</p>' : `<ul>${guessed.map((question) => `<li><a id="guess-${escaped(question.id)}" href="?guess=${encodeURIComponent(question.id)}">${escaped(question.title)}</a> (${guessCount(readers, question)})</li>`).join('\n')}</ul>`}
<h2>To keep</h2>
<p>All this is in the memory of the server, and gone when the class ends. <a id="export" href="export.json" download="class.json">Export as JSON</a></p>`;
}

function placeOf({ report }: Reader, { sections }: RoomBook): string {
  return sections.find(({ id }) => id === report.section)?.title ?? 'on a page that is no chapter';
}

/** A name may be written from right to left, and then stays by itself. */
function written(reader: Reader): string {
  return `<bdi>${escaped(nameOf(reader))}</bdi>`;
}

function barsOf(bars: readonly Bar[]): string {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const rows = bars.map(({ label, count }) => {
    const name = escaped(label);
    return `<tr><th scope="row">${name}</th><td class="count">${count}</td><td class="bar"><meter aria-label="${name}" max="${most}" value="${count}">${count}</meter></td></tr>`;
  });
  return `<table>${rows.join('\n')}</table>`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
