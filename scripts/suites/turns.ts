/** Keeps the output of suites that run side by side apart: each is shown in one piece, in the order of their start. */

/** What one suite prints through. */
export interface Turn {
  readonly write: (text: string) => void;
  /** To be called when nothing more comes. */
  readonly end: () => void;
}

/** The suite that started first is shown as it goes; what the others print waits until it is their turn. */
export class Turns {
  readonly #waiting: { readonly texts: string[]; ended: boolean }[] = [];
  readonly #output: (text: string) => void;

  constructor(output: (text: string) => void) {
    this.#output = output;
  }

  start(): Turn {
    const own = { texts: [] as string[], ended: false };
    this.#waiting.push(own);
    return {
      write: (text) => {
        own.texts.push(text);
        this.#show();
      },
      end: () => {
        own.ended = true;
        this.#show();
      },
    };
  }

  #show(): void {
    for (let [first] = this.#waiting; first !== undefined; [first] = this.#waiting) {
      for (const text of first.texts.splice(0)) this.#output(text);
      if (!first.ended) return;
      this.#waiting.shift();
    }
  }
}
