/** Writes what a cell prints into the page: as text only, once per frame, whatever its length. */
import type { CellEvent, RunResult } from '../runtime/protocol.ts';
import { blockEnd, wholeCharacters } from './blocks.ts';
import { truncationWords } from './run-messages.ts';

/** Kinds of text, each with a look and a label of its own; the classes of `styles/code.css`. */
type Part = 'stdout' | 'stderr' | 'value' | 'traceback' | 'hint' | 'note';

/** What one frame may cost the page with layout, in milliseconds: the rest waits for the next one. */
const FRAME = 8;

/** Characters written at a time before the cost is looked at. */
const PIECE = 1_000;

/** A change between stdout and stderr costs as much as this many characters. */
const SWITCH = 40;

export class OutputView {
  readonly #root: HTMLElement;
  #queue: { readonly part: Part; readonly texts: string[] }[] = [];
  #block: HTMLElement | null = null;
  #length = 0;
  #dropped = 0;
  #frame: number | null = null;
  #settled: (() => void)[] = [];

  /** `root` is the scrolling element. */
  constructor(root: HTMLElement) {
    this.#root = root;
  }

  clear(): void {
    this.#queue = [];
    this.#block = null;
    this.#dropped = 0;
    this.#root.replaceChildren();
  }

  /** Takes the events of a run that end up in the output. */
  show(event: CellEvent): void {
    if (event.kind === 'output') this.#add(event.stream, event.text);
    if (event.kind === 'truncated') this.#dropped = event.dropped;
    if (event.kind === 'result') this.#end(event.result);
  }

  /** Resolves when everything so far is on the page. */
  settled(): Promise<void> {
    // Hidden pages draw no frames, and nobody waits for them.
    if (document.hidden) this.#write(Number.POSITIVE_INFINITY);
    if (this.#queue.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.#settled.push(resolve));
  }

  #end(result: RunResult): void {
    if (this.#dropped > 0) this.#add('note', truncationWords(this.#dropped));
    if (result.kind === 'done' && result.value !== undefined) this.#add('value', result.value);
    if (result.kind === 'raised') {
      this.#add('traceback', result.traceback);
      if (result.hint !== undefined) this.#add('hint', result.hint);
    }
  }

  #add(part: Part, text: string): void {
    const last = this.#queue.at(-1);
    if (last?.part === part) last.texts.push(text);
    else this.#queue.push({ part, texts: [text] });
    this.#schedule();
  }

  #schedule(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      this.#write(performance.now() + FRAME);
    });
  }

  /** Writes until the queue is empty or it is `deadline`, and asks for another frame if more is waiting. */
  #write(deadline: number): void {
    const root = this.#root;
    const follows = root.scrollTop + root.clientHeight >= root.scrollHeight - 4;
    do this.#writePiece();
    while (
      // Reading a height lays out what was added, so that the clock sees its cost.
      this.#queue.length > 0 &&
      root.scrollHeight >= 0 &&
      performance.now() < deadline
    );
    if (follows) root.scrollTop = root.scrollHeight;
    if (this.#queue.length > 0) this.#schedule();
    else for (const resolve of this.#settled.splice(0)) resolve();
  }

  #writePiece(): void {
    let left = PIECE;
    while (left > 0) {
      const head = this.#queue.shift();
      if (!head) return;
      const text = head.texts.join('');
      const end = wholeCharacters(text, left);
      this.#append(head.part, text.slice(0, end));
      if (end < text.length) this.#queue.unshift({ part: head.part, texts: [text.slice(end)] });
      left -= end + SWITCH;
    }
  }

  #append(part: Part, text: string): void {
    let rest = text;
    while (rest !== '') {
      if (this.#block?.className !== part) this.#open(part);
      const end = blockEnd(rest, this.#length);
      const piece = rest.slice(0, end ?? rest.length);
      this.#block?.append(piece);
      this.#length += piece.length;
      rest = rest.slice(piece.length);
      if (end !== null) this.#block = null;
    }
  }

  #open(part: Part): void {
    this.#block = document.createElement('span');
    this.#block.className = part;
    this.#length = 0;
    this.#root.append(this.#block);
  }
}
