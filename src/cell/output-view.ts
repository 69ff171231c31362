/** Writes what a cell prints into the page: as text only, once per frame, whatever its length. */
import { make } from '../browser/dom.ts';
import type { CellEvent, RunResult } from '../runtime/protocol.ts';
import { blockEnd, wholeCharacters } from './blocks.ts';
import { ENTRY_WORDS, entryAddress, foldWords, truncationWords } from './run-messages.ts';
import { nodeOf } from './styled-text.ts';
import { type Run, Terminal } from './terminal.ts';

/** Kinds of text, each with a look and a label of its own; the classes of `styles/code.css`. */
type Part = 'stdout' | 'stderr' | 'value' | 'traceback' | 'hint' | 'help' | 'note';

/** Where text goes: one with a `summary` lies in a fold of its own. */
interface Place {
  readonly part: Part;
  readonly summary?: string;
  /** Where it leads: such a text is a link. */
  readonly href?: string;
}

/** What one frame may cost the page with layout, in milliseconds: the rest waits for the next one. */
const FRAME = 8;

/** Characters written at a time before the cost is looked at. */
const PIECE = 1_000;

/** A change between stdout and stderr costs as much as this many characters. */
const SWITCH = 40;

export class OutputView {
  readonly #root: HTMLElement;
  #queue: (Place & { readonly texts: string[] })[] = [];
  /** Each kind of text has a cursor and colours of its own. */
  #terminals = new Map<Part, Terminal>();
  #part: Part | null = null;
  #block: HTMLElement | null = null;
  /** What stands of the row under way, which the program may still write over. */
  #row: ChildNode[] = [];
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
    this.#terminals.clear();
    this.#part = null;
    this.#block = null;
    this.#row = [];
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
    if (result.kind !== 'raised') return;
    const { traceback, hint, remark, entry } = result;
    if (hint === undefined) this.#add('traceback', traceback);
    else {
      this.#add('hint', hint);
      this.#add('traceback', traceback, { summary: foldWords(traceback) });
    }
    if (remark !== undefined) this.#add('hint', remark);
    if (entry !== undefined) this.#add('help', ENTRY_WORDS, { href: entryAddress(entry) });
  }

  #add(part: Part, text: string, place: Omit<Place, 'part'> = {}): void {
    const last = this.#queue.at(-1);
    if (last?.part === part && last.summary === place.summary) last.texts.push(text);
    else this.#queue.push({ part, texts: [text], ...place });
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
      this.#print(head, text.slice(0, end));
      if (end < text.length) this.#queue.unshift({ ...head, texts: [text.slice(end)] });
      left -= end + SWITCH;
    }
  }

  /** Shows a piece as a terminal would: text that it overwrites goes first. */
  #print(place: Place, text: string): void {
    const { part } = place;
    const terminal = this.#terminals.get(part) ?? new Terminal();
    this.#terminals.set(part, terminal);
    if (this.#part !== part) {
      terminal.breakRow();
      this.#row = [];
      this.#block = null;
      this.#part = part;
    }
    const change = terminal.write(text);
    if (change.replaces) for (const node of this.#row.splice(0)) this.#remove(node);
    for (const run of change.done) this.#append(place, run);
    if (change.done.length > 0) this.#row = [];
    for (const run of change.row) this.#row.push(...this.#append(place, run));
  }

  #remove(node: ChildNode): void {
    if (node.parentNode === this.#block) this.#length -= node.textContent?.length ?? 0;
    node.remove();
  }

  /** @returns What was added. */
  #append(place: Place, { text, style }: Run): ChildNode[] {
    const added: ChildNode[] = [];
    let rest = text;
    while (rest !== '') {
      this.#block ??= this.#open(place);
      const end = blockEnd(rest, this.#length);
      const piece = rest.slice(0, end ?? rest.length);
      const node = nodeOf({ text: piece, style });
      this.#block.append(node);
      added.push(node);
      this.#length += piece.length;
      rest = rest.slice(piece.length);
      if (end !== null) this.#block = null;
    }
    return added;
  }

  #open({ part, summary, href }: Place): HTMLElement {
    const block = href === undefined ? make('span') : make('a', { href });
    block.className = part;
    this.#length = 0;
    (summary === undefined ? this.#root : this.#fold(summary)).append(block);
    return block;
  }

  /** The fold named `summary`, at the end of the output. */
  #fold(summary: string): HTMLElement {
    const last = this.#root.lastElementChild;
    if (last instanceof HTMLDetailsElement) return last;
    const fold = document.createElement('details');
    fold.append(Object.assign(document.createElement('summary'), { textContent: summary }));
    this.#root.append(fold);
    return fold;
  }
}
