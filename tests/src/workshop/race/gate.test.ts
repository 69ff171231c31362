/** What stands before a race: a port, and a proof of exactly these texts. */
import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../../src/workshop/contract/contract.ts';
import { subjectOf } from '../../../../src/workshop/found.ts';
import { gateOf } from '../../../../src/workshop/race/gate.ts';
import { Shop } from '../../../../src/workshop/shop.ts';
import { NEW_WORK } from '../../../../src/workshop/work.ts';

const CONTRACT: Contract = {
  ...{ function: 'Tree.depth', docstring: '', parameters: [], returns: { kind: 'none' }, ulp: 0 },
  ...{ beyond: 'OverflowError', raises: [], changes: [], interruptible: false, bad: [] },
};
const BUILT = { crate: 'workshop', module: 'port', hash: 'abc', flags: '', builtAt: new Date(0) };
const TRIED = {
  tried: 1200,
  drawn: 1000,
  end: 'examples',
  seen: null,
  bad: 0,
  reached: null,
} as const;

function shop(): Shop {
  const made = new Shop({ ...NEW_WORK, chosen: 'Tree.depth', contract: CONTRACT });
  made.found.set('built', subjectOf('built', made.work), BUILT);
  return made;
}

describe('the gate of a race', () => {
  it('says what is missing', () => {
    expect(gateOf(new Shop(NEW_WORK)).words).toMatch(/no contract yet/);
    const without = new Shop({ ...NEW_WORK, contract: CONTRACT });
    expect(gateOf(without)).toMatchObject({ port: null, words: expect.stringMatching(/step 3/) });
  });

  it('names the port: the reader’s by its hash, or the book’s', () => {
    const own = gateOf(shop());
    expect(own).toMatchObject({ port: { module: 'port', function: 'depth' }, hash: 'abc' });
    const books = shop();
    const port = { ...BUILT, crate: 'ports', module: 'ports', hash: '' };
    books.found.set('built', subjectOf('built', books.work), port);
    expect(gateOf(books)).toMatchObject({ port: { module: 'ports' }, hash: null });
  });

  it('is open for exactly the texts that a proof has passed for', () => {
    const one = shop();
    expect(gateOf(one).isProven).toBe(false);
    one.found.set('proof', subjectOf('proof', one.work), { kind: 'same', ...TRIED });
    expect(gateOf(one)).toMatchObject({
      isProven: true,
      words: expect.stringMatching(/1,200 examples/),
    });
    one.change({ original: 'def depth(): pass' });
    expect(gateOf(one).isProven).toBe(false);
    const differs = { kind: 'different', differences: [], ...TRIED } as const;
    one.found.set('proof', subjectOf('proof', one.work), differs);
    expect(gateOf(one)).toMatchObject({
      isProven: false,
      words: expect.stringMatching(/did not pass/),
    });
  });
});
