/** The teacher's page, whole in one file: the room, or what everybody may look at on a projector. */
import { readFileSync } from 'node:fs';
import { sourceHash } from '../../serve/source-hash.ts';
import { fromRoot } from '../../setup/paths.mjs';
import { escaped } from '../html.ts';
import { pageStyle } from '../page-style.ts';
import { agendaView } from './agenda-view.ts';
import { questionView } from './question-view.ts';
import type { RoomState } from './room-state.ts';
import { roomView } from './room-view.ts';

const style = pageStyle('scripts/class/room/teacher-page.css');
const script = readFileSync(fromRoot('scripts', 'class', 'room', 'refresh.js'), 'utf8').trim();

/** The page may look as it does, run its own script, and ask for itself. */
export const teacherHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src '${sourceHash(style)}'; script-src '${sourceHash(script)}'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'Referrer-Policy': 'same-origin',
};

interface View {
  readonly title: string;
  readonly html: string;
}

/**
 * @param shown `?guess=` with the id of a question, `?agenda`; else the room.
 * @param home Of the book.
 */
export function teacherPage(state: RoomState, shown: URLSearchParams, home: string): string {
  const { title, html } = viewOf(state, shown, home);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} · Oxidizing Python</title>
<style>${style}</style>
</head>
<body>
<main>
<noscript><p>The buttons of this page need JavaScript, and without it you reload the page to bring it up to date.</p></noscript>
<p id="told" role="status"></p>
<div id="live">
${html}
</div>
</main>
<script>${script}</script>
</body>
</html>
`;
}

function viewOf(state: RoomState, shown: URLSearchParams, home: string): View {
  const question = state.book.questions.find(({ id }) => id === shown.get('guess'));
  if (question !== undefined) {
    return { title: 'Guesses', html: projected(questionView(state.room.readers, question)) };
  }
  if (shown.has('agenda')) {
    const { timetable } = state;
    const html = `<h1>${escaped(timetable.agenda.title)}</h1>\n${agendaView(timetable, home)}`;
    return { title: 'Agenda', html: projected(html) };
  }
  return { title: 'The room', html: roomView(state, home) };
}

/** Nothing on it names anybody. */
function projected(html: string): string {
  return `<div class="projected">\n${html}\n</div>\n<p><a id="back" href="./">Back to the room</a></p>`;
}
