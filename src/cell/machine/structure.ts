/** The shape of a function in WebAssembly's text form: its loops, how deep each line stands, and what is counted. */

export interface Line {
  readonly kind: 'line';
  readonly text: string;
  /** How many blocks it is in. */
  readonly depth: number;
  /** Works on sixteen bytes at once. */
  readonly isVector: boolean;
}

export interface Loop {
  readonly kind: 'loop';
  /** From the line that opens it to the one that ends it. */
  readonly body: readonly Piece[];
  /** Whether no other loop is in it. */
  readonly isInnermost: boolean;
  readonly count: Count;
}

export type Piece = Line | Loop;

/** Of instructions; lines that only say where a block or a loop begins or ends are none. */
export interface Count {
  readonly all: number;
  readonly vector: number;
}

const OPENS = /^(?:block|loop|if|try|try_table)\b/;
const DIVIDES = /^(?:else|catch|catch_all)\b/;
const ENDS = /^(?:end|delegate)\b/;
const VECTOR = /^(?:v128|[if]\d+x\d+)\./;

/** @param code One instruction a line, not indented. */
export function structureOf(code: string): readonly Piece[] {
  return piecesOf(code === '' ? [] : code.split('\n'));
}

/** Those that no other loop is in, in the order of the text. */
export function innermostLoops(pieces: readonly Piece[]): readonly Loop[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'line') return [];
    return piece.isInnermost ? [piece] : innermostLoops(piece.body);
  });
}

/** What is being read: the function, or a loop in it with the depth of its first line. */
interface Open {
  readonly pieces: Piece[];
  readonly depth: number;
}

function piecesOf(lines: readonly string[]): readonly Piece[] {
  const open: Open[] = [{ pieces: [], depth: -1 }];
  let depth = 0;
  for (const text of lines) {
    const [divides, ends] = [DIVIDES.test(text), ENDS.test(text)];
    if (ends) depth = Math.max(0, depth - 1);
    if (text.startsWith('loop')) open.push({ pieces: [], depth });
    const inner = open.at(-1) as Open;
    const shown = divides ? Math.max(0, depth - 1) : depth;
    inner.pieces.push({ kind: 'line', text, depth: shown, isVector: VECTOR.test(text) });
    if (OPENS.test(text)) depth += 1;
    if (ends && inner.depth === depth) close(open);
  }
  // A text that was cut off.
  while (open.length > 1) close(open);
  return open[0]?.pieces ?? [];
}

function close(open: Open[]): void {
  const body = open.pop()?.pieces ?? [];
  const isInnermost = body.every(({ kind }) => kind === 'line');
  open.at(-1)?.pieces.push({ kind: 'loop', body, isInnermost, count: countOf(body) });
}

function countOf(pieces: readonly Piece[]): Count {
  let [all, vector] = [0, 0];
  for (const piece of pieces) {
    if (piece.kind === 'loop') {
      all += piece.count.all;
      vector += piece.count.vector;
    } else if (isInstruction(piece.text)) {
      all += 1;
      vector += piece.isVector ? 1 : 0;
    }
  }
  return { all, vector };
}

function isInstruction(text: string): boolean {
  return !OPENS.test(text) && !DIVIDES.test(text) && !ENDS.test(text);
}
