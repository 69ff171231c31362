/** Writes what a cell prints into the page: as text only, once per frame, whatever its length. */
import type { CellEvent, RunResult } from '../protocol.ts';
import { truncationWords } from './words.ts';

/** Kinds of text, each with a look and a label of its own; the classes of `code.css`. */
type Part = 'stdout' | 'stderr' | 'value' | 'traceback' | 'hint' | 'note';

/** Characters written in one frame: little enough that layout fits into it. */
const PER_FRAME = 12_000;

/** A block of lines is closed at this length, so that appending lays out only the last one. */
const PER_BLOCK = 4_000;

export class OutputView {
  readonly #root: HTMLElement;
  #queue: { readonly part: Part; readonly text: string }[] = [];
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
    if (last?.part === part) this.#queue[this.#queue.length - 1] = { part, text: last.text + text };
    else if (text !== '') this.#queue.push({ part, text });
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      this.#write(PER_FRAME);
    });
  }

  /** Writes up to `budget` characters, and asks for another frame if more is waiting. */
  #write(budget: number): void {
    const root = this.#root;
    const follows = root.scrollTop + root.clientHeight >= root.scrollHeight - 4;
    let left = budget;
    while (left > 0) {
      const head = this.#queue.shift();
      if (!head) break;
      const text = head.text.slice(0, left);
      if (text.length < head.text.length) {
        this.#queue.unshift({ part: head.part, text: head.text.slice(left) });
      }
      this.#append(head.part, text);
      left -= text.length;
    }
    if (follows) root.scrollTop = root.scrollHeight;
    if (this.#queue.length > 0) {
      this.#frame ??= requestAnimationFrame(() => {
        this.#frame = null;
        this.#write(PER_FRAME);
      });
      return;
    }
    for (const resolve of this.#settled.splice(0)) resolve();
  }

  /** Appends text of one kind; a full block is closed at the end of a line. */
  #append(part: Part, text: string): void {
    let rest = text;
    while (rest !== '') {
      if (this.#block?.className !== part) this.#open(part);
      const full = this.#length + rest.length - PER_BLOCK;
      const end = full > 0 ? rest.indexOf('\n', Math.max(0, PER_BLOCK - this.#length)) + 1 : 0;
      const piece = end > 0 ? rest.slice(0, end) : rest;
      this.#block?.append(piece);
      this.#length += piece.length;
      rest = rest.slice(piece.length);
      if (end > 0) this.#block = null;
    }
  }

  #open(part: Part): void {
    this.#block = document.createElement('span');
    this.#block.className = part;
    this.#block.dataset.stream = part;
    this.#length = 0;
    this.#root.append(this.#block);
  }
}
