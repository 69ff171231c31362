/** Shows what became of the program of a choice cell: a verdict, what it prints, and a reason. */
import { part } from '../../browser/dom.ts';

export type OutcomeKind = 'error' | 'program' | 'failed';

export class OutcomeView {
  readonly #cell: HTMLElement;

  constructor(cell: HTMLElement) {
    this.#cell = cell;
  }

  /** Begins another outcome, of which nothing is printed yet. */
  begin(kind: OutcomeKind, verdict: string, isRight = false): void {
    this.#cell.dataset['outcome'] = kind;
    part(this.#cell, 'outcome', HTMLElement).hidden = false;
    this.judge(verdict, isRight);
    this.explain(null);
    const output = part(this.#cell, 'output', HTMLElement);
    output.textContent = '';
    output.hidden = true;
  }

  judge(verdict: string, isRight: boolean): void {
    this.#cell.toggleAttribute('data-right', isRight);
    part(this.#cell, 'verdict', HTMLElement).textContent = verdict;
  }

  print(text: string): void {
    if (text === '') return;
    const output = part(this.#cell, 'output', HTMLElement);
    output.hidden = false;
    output.append(text);
  }

  /** Null for nothing. */
  explain(words: string | null): void {
    const because = part(this.#cell, 'because', HTMLElement);
    because.hidden = words === null;
    because.textContent = words?.replaceAll('`', '') ?? '';
  }

  clear(): void {
    delete this.#cell.dataset['outcome'];
    this.#cell.removeAttribute('data-right');
    part(this.#cell, 'outcome', HTMLElement).hidden = true;
  }
}
