/**
 * Solutions that the teacher keeps closed. It is a curtain, and no lock: the text stays in the page, and whoever reads
 * the page's source finds it.
 */
import { make } from '../browser/dom.ts';

const CURTAIN = 'solution-curtain';

/** @param closed Exercises by their parts: `turn:collatz`. */
export function drawCurtain(closed: readonly string[]): void {
  for (const solution of document.querySelectorAll<HTMLElement>('details.solution')) {
    const isClosed = closed.includes(partOf(solution));
    solution.hidden = isClosed;
    const curtain = solution.nextElementSibling;
    const isDrawn = curtain?.classList.contains(CURTAIN) === true;
    if (isClosed && !isDrawn) {
      solution.after(make('p', { class: CURTAIN }, 'Your teacher opens the solutions.'));
    }
    if (!isClosed && isDrawn) curtain?.remove();
  }
}

function partOf(solution: HTMLElement): string {
  const { turn, choice } =
    solution.closest<HTMLElement>('[data-turn], [data-choice]')?.dataset ?? {};
  return turn === undefined ? `choice:${choice}` : `turn:${turn}`;
}
