/** The order in which cells run that need each other. */
import { describe, expect, it } from 'vitest';
import { neededBy } from '../../../src/cell/needs.ts';

const page =
  (cells: Readonly<Record<string, readonly string[]>>) =>
  (id: string): readonly string[] | null =>
    cells[id] ?? null;

describe('neededBy', () => {
  it('is empty for a cell that needs nothing', () => {
    expect(neededBy('a', page({ a: [] }))).toEqual({ kind: 'order', ids: [] });
  });

  it('puts each cell after those it needs itself, and each once', () => {
    const cells = { a: [], b: ['a'], c: ['a', 'b'], d: ['c', 'b'] };
    expect(neededBy('d', page(cells))).toEqual({ kind: 'order', ids: ['a', 'b', 'c'] });
  });

  it('names a needed cell that is not on the page', () => {
    expect(neededBy('a', page({ a: ['gone'] }))).toEqual({ kind: 'missing', id: 'gone' });
  });

  it('names a cell that needs itself through others', () => {
    const cells = { a: ['b'], b: ['c'], c: ['b'] };
    expect(neededBy('a', page(cells))).toEqual({ kind: 'circular', id: 'b' });
  });
});
