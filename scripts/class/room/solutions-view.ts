/** The solutions on the teacher's page: which are closed, and the buttons that open and close them. */
import { escaped } from '../html.ts';
import type { Exercise } from './book.ts';
import { buttonFor } from './button.ts';
import type { Solutions } from './solutions.ts';

export function solutionsView({ exercises, closed }: Solutions): string {
  const all = `<p class="actions">${press(null, 'Close all', true)}${press(null, 'Open all', false)}</p>`;
  if (closed.length === 0) return `<p>All are open, as in the book.</p>\n${all}`;
  const isClosed = ({ id }: Exercise) => closed.includes(id);
  const chapters = new Map(exercises.map(({ chapter }) => [chapter.id, chapter.title]));
  const groups = [...chapters].map(([id, title]) => {
    const own = exercises.filter(({ chapter }) => chapter.id === id);
    const hasClosed = own.some(isClosed);
    const words = hasClosed ? 'Open the chapter' : 'Close the chapter';
    const whole = own.length > 1 ? ` ${press(id, words, !hasClosed, title)}` : '';
    const rows = own.map((exercise) => rowOf(exercise, isClosed(exercise)));
    return `<tbody><tr><th colspan="3" scope="rowgroup"><b>${escaped(title)}</b>${whole}</th></tr>\n${rows.join('\n')}</tbody>`;
  });
  return `<p>${closed.length} of ${exercises.length} are closed.</p>\n${all}\n<table class="solutions">${groups.join('\n')}</table>`;
}

function rowOf({ id, title }: Exercise, isClosed: boolean): string {
  const button = press(id, isClosed ? 'Open' : 'Close', !isClosed, title);
  return `<tr><th scope="row">${escaped(title)}</th><td class="state">${isClosed ? 'closed' : 'open'}</td><td class="press">${button}</td></tr>`;
}

/** A place's button has one id, whichever it does, so that it keeps the focus; those for all are two. */
function press(of: string | null, words: string, closed: boolean, about?: string): string {
  const id = of === null ? `all-${closed ? 'close' : 'open'}` : `solution-${of}`;
  return buttonFor(id, words, { kind: 'solutions', of, closed }, about);
}
