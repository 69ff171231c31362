/** Cutting output into blocks: nothing is lost, blocks stay small, lines stay whole where they can. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK, blockEnd, wholeCharacters } from '../../../src/cell/blocks.ts';

/** The blocks that a series of texts ends up in. */
function blocksOf(texts: readonly string[]): string[] {
  const blocks: string[] = [''];
  for (const text of texts) {
    let rest = text;
    while (rest !== '') {
      const held = blocks.at(-1) ?? '';
      const end = blockEnd(rest, held.length);
      blocks[blocks.length - 1] = held + rest.slice(0, end ?? rest.length);
      rest = end === null ? '' : rest.slice(end);
      if (end !== null) blocks.push('');
    }
  }
  return blocks;
}

const line = fc
  .tuple(fc.constantFrom('a', '😀', 'word '), fc.nat(1500), fc.boolean())
  .map(([word, count, ends]) => word.repeat(count) + (ends ? '\n' : ''));

describe('blocks', () => {
  it('hold every character in order, and at most twice the wanted length', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (texts) => {
        const blocks = blocksOf(texts);
        expect(blocks.join('')).toBe(texts.join(''));
        for (const block of blocks) expect(block.length).toBeLessThanOrEqual(2 * BLOCK);
      }),
    );
  });

  it('end at the end of a line where lines are short', () => {
    const blocks = blocksOf(Array.from({ length: 500 }, (_, index) => `line ${index}\n`));
    expect(blocks.length).toBeGreaterThan(2);
    for (const block of blocks.slice(0, -1)) expect(block).toMatch(/\n$/);
  });

  it('never cut a surrogate pair', () => {
    for (const block of blocksOf([`a${'😀'.repeat(5_000)}`])) {
      expect(block.isWellFormed()).toBe(true);
    }
  });
});

describe('wholeCharacters', () => {
  it('takes one unit less where the limit falls inside a pair', () => {
    expect(wholeCharacters('a😀b', 2)).toBe(1);
    expect(wholeCharacters('a😀b', 3)).toBe(3);
  });

  it('takes no more than there is, and at least one', () => {
    expect(wholeCharacters('ab', 9)).toBe(2);
    expect(wholeCharacters('😀', 1)).toBe(1);
  });
});
