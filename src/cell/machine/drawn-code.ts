/** Draws one function as WebAssembly: indented, with a bracket beside each loop and instructions on vectors in Rust's colour. */
import { make } from '../../browser/dom.ts';
import type { MachineFunction } from '../../compiler/protocol.ts';
import { type Piece, structureOf } from './structure.ts';
import { countWords, functionLabel } from './words.ts';

export function drawnCode(listed: MachineFunction): HTMLElement {
  const { signature, code } = listed;
  const name = functionLabel(listed);
  const label = { role: 'group', 'aria-label': `${name} as WebAssembly`, tabindex: '0' };
  return make(
    'pre',
    { class: 'code', ...label },
    make('code', {}, remark(`;; ${name} ${signature}`, 0), ...drawn(structureOf(code))),
  );
}

function drawn(pieces: readonly Piece[]): HTMLElement[] {
  return pieces.map((piece) => {
    if (piece.kind === 'line') {
      const indented = '  '.repeat(piece.depth) + piece.text;
      return make('span', piece.isVector ? { class: 'vector' } : {}, `${indented}\n`);
    }
    const [first] = piece.body;
    const depth = first?.kind === 'line' ? first.depth : 0;
    const words = piece.isInnermost ? `innermost loop: ${countWords(piece.count)}` : 'loop';
    return make('span', { class: 'loop' }, remark(`;; ${words}`, depth), ...drawn(piece.body));
  });
}

function remark(words: string, depth: number): HTMLElement {
  return make('span', { class: 'code-comment' }, `${'  '.repeat(depth)}${words}\n`);
}
