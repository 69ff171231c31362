/** From a function's text to its loops and instructions. */
import { describe, expect, test } from 'vitest';
import { innermostLoops, type Piece, structureOf } from '../../../../src/cell/machine/structure.ts';
import { countWords, loopWords } from '../../../../src/cell/machine/words.ts';

const code = (...lines: string[]): string => lines.join('\n');
const counts = (text: string) => innermostLoops(structureOf(text)).map(({ count }) => count);

/** Each line with its depth, and a bar for each loop that it is in. */
function drawn(pieces: readonly Piece[], bars = ''): string[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'loop' ? drawn(piece.body, `${bars}|`) : [`${bars}${piece.depth} ${piece.text}`],
  );
}

test('an empty function has nothing', () => {
  expect(structureOf('')).toEqual([]);
  expect(loopWords({ code: '' })).toBe('no loop');
});

test('a function without a loop has lines alone', () => {
  const text = code('block', 'local.get 0', 'br_if 0', 'unreachable', 'end', 'i32.const 1');
  expect(drawn(structureOf(text))).toEqual([
    ...['0 block', '1 local.get 0', '1 br_if 0', '1 unreachable', '0 end', '0 i32.const 1'],
  ]);
  expect(loopWords({ code: text })).toBe('no loop');
});

describe('loops', () => {
  const nested = code(
    ...['loop', 'local.get 0', 'block', 'loop', 'v128.load align=1', 'i8x16.eq', 'br_if 0', 'end'],
    ...['end', 'loop', 'br 0', 'end', 'br_if 0', 'end', 'local.get 1'],
  );

  test('in loops are found, with their depths', () => {
    expect(drawn(structureOf(nested))).toEqual([
      ...['|0 loop', '|1 local.get 0', '|1 block', '||2 loop', '||3 v128.load align=1'],
      ...['||3 i8x16.eq', '||3 br_if 0', '||2 end', '|1 end', '||1 loop', '||2 br 0', '||1 end'],
      ...['|1 br_if 0', '|0 end', '0 local.get 1'],
    ]);
  });

  test('are counted where no other is in them, without the lines that only hold them together', () => {
    expect(counts(nested)).toEqual([
      { all: 3, vector: 2 },
      { all: 1, vector: 0 },
    ]);
    expect(loopWords({ code: nested })).toBe('3, 2 on vectors; 1');
  });

  test('with other blocks in them end where they end', () => {
    const text = code(
      ...['loop', 'if', 'nop', 'else', 'nop', 'end', 'try', 'nop', 'catch_all', 'rethrow 0', 'end'],
      ...['try', 'nop', 'delegate 1', 'f64x2.mul', 'end', 'f64x2.mul'],
    );
    expect(counts(text)).toEqual([{ all: 6, vector: 1 }]);
    expect(counts(text).map(countWords)).toEqual(['6 instructions, 1 of them on vectors']);
    expect(drawn(structureOf(text)).slice(1, 6)).toEqual([
      ...['|1 if', '|2 nop', '|1 else', '|2 nop', '|1 end'],
    ]);
  });

  test('that are cut off are loops all the same', () => {
    expect(counts(code('loop', 'block', 'nop'))).toEqual([{ all: 1, vector: 0 }]);
  });
});

test('a function that is a part of others is told from one without a loop', () => {
  expect(loopWords(null)).toBe('not compiled by itself');
});
