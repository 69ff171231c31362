/** Ends a race of which nothing is heard any more: a call that does not return says nothing, and no clock of Python's reaches it. */
import type { Milliseconds } from '../../bench/report.ts';

/** A busy computer may take so long to load a port. */
const LEAST: Milliseconds = 5_000;

/** A call that takes half of the time there is cannot be measured in it: fewer than three rounds would be left. */
export function patienceOf(budget: Milliseconds): Milliseconds {
  return Math.max(LEAST, budget / 2);
}

export class Silence {
  readonly #patience: Milliseconds;
  readonly #act: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param act Called once nothing was heard for so long. */
  constructor(patience: Milliseconds, act: () => void) {
    this.#patience = patience;
    this.#act = act;
  }

  heard(): void {
    this.end();
    this.#timer = setTimeout(this.#act, this.#patience);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
