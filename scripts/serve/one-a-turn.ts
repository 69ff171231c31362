/**
 * Does one thing in each turn of the event loop, pages before files. Node takes one new connection a turn, and reads what
 * every other has asked: where it answers all of that in the same turn, whoever comes next waits for many long turns.
 */

/** What a reader waits for before anything else is a page. */
export type Lane = 'page' | 'file';

/** After so many pages in a row a file has its turn, so that whoever asks for pages without end stops no file. */
const PAGES_IN_ROW = 8;

const waiting: Readonly<Record<Lane, (() => void)[]>> = { page: [], file: [] };
let pagesInRow = 0;
let isGoing = false;

/** Of one lane, whoever has asked first is first. */
export function ownTurn(lane: Lane): Promise<void> {
  return new Promise((resolve) => {
    waiting[lane].push(resolve);
    if (isGoing) return;
    isGoing = true;
    setImmediate(next);
  });
}

function next(): void {
  const lane = nextLane();
  pagesInRow = lane === 'page' ? pagesInRow + 1 : 0;
  waiting[lane].shift()?.();
  isGoing = waiting.page.length + waiting.file.length > 0;
  if (isGoing) setImmediate(next);
}

function nextLane(): Lane {
  if (waiting.page.length === 0) return 'file';
  return waiting.file.length > 0 && pagesInRow >= PAGES_IN_ROW ? 'file' : 'page';
}
