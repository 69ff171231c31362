/** `<your-turn>`: hints that open one by one and a tick, both kept in this browser; solved on the page, it is ticked. */

import { ALL_RIGHT } from '../../cell/rust/all-right.ts';
import { keep, recall } from '../../storage/json.ts';

/** What is kept of an exercise: how many hints were opened, and whether it is solved. */
interface Turn {
  readonly hints: number;
  readonly done: boolean;
}

function readTurn(id: string): Turn {
  const kept = recall(`turn:${id}`);
  if (typeof kept !== 'object' || kept === null) return { hints: 0, done: false };
  const hints = 'hints' in kept && typeof kept.hints === 'number' ? kept.hints : 0;
  return { hints, done: 'done' in kept && kept.done === true };
}

class YourTurn extends HTMLElement {
  connectedCallback(): void {
    if (this.dataset['ready'] !== undefined) return;
    const id = this.dataset['turn'];
    const tick = this.querySelector<HTMLInputElement>('.done input');
    if (id === undefined || !tick) {
      throw new Error('<your-turn> expects data-turn and a check box inside.');
    }
    let turn = readTurn(id);
    const show = (): void => {
      this.dataset['hints'] = String(turn.hints);
      this.dataset['state'] = turn.done ? 'done' : 'open';
      tick.checked = turn.done;
    };
    const change = (next: Turn): void => {
      turn = next;
      keep(`turn:${id}`, turn);
      show();
    };
    for (const hint of this.querySelectorAll<HTMLDetailsElement>('.hint')) {
      const number = Number(hint.dataset['hint']);
      if (number <= turn.hints) hint.open = true;
      hint.addEventListener('toggle', () => {
        if (hint.open && number > turn.hints) change({ ...turn, hints: number });
      });
    }
    this.addEventListener(ALL_RIGHT, () => {
      change({ ...turn, done: true });
      const solved = this.querySelector('.solved');
      if (solved) solved.textContent = 'All cases are right: you have solved it.';
    });
    tick.addEventListener('change', () => change({ ...turn, done: tick.checked }));
    show();
    this.dataset['ready'] = '';
  }
}

customElements.define('your-turn', YourTurn);
