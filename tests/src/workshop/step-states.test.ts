import { expect, test } from 'vitest';
import { type BuiltPort, subjectOf } from '../../../src/workshop/found.ts';
import type { Verdict } from '../../../src/workshop/proof/proof.ts';
import { Shop } from '../../../src/workshop/shop.ts';
import { STEPS } from '../../../src/workshop/step.ts';
import { stateOf } from '../../../src/workshop/step-states.ts';
import { NEW_WORK, type Work } from '../../../src/workshop/work.ts';

const statesOf = ({ work, found }: Shop): string[] =>
  STEPS.map((step) => stateOf(step, work, found));

const CALL = {
  arguments: '(1,)',
  outcome: { kind: 'value', text: '1' },
  seconds: 0,
  changed: [],
} as const;

const WORK: Work = {
  ...NEW_WORK,
  original: 'def f(a):\n    return a\n',
  chosen: 'f',
  observed: [CALL],
  contract: {
    function: 'f',
    docstring: '',
    parameters: [],
    returns: { kind: 'none' },
    ulp: 0,
    beyond: 'original',
    raises: [],
    changes: [],
    interruptible: false,
    bad: [],
  },
  files: { kernel: 'pub fn f() {}', door: '' },
};

const SAME: Verdict = {
  kind: 'same',
  tried: 1000,
  drawn: 990,
  end: 'examples',
  seen: null,
  bad: 0,
  reached: null,
};

test('an empty work says of each step what is missing', () => {
  expect(statesOf(new Shop(NEW_WORK))).toEqual([
    'nothing here yet',
    'none yet',
    'not laid out yet',
    'not proven yet',
    'no figures yet',
    'needs a port',
  ]);
});

test('a work says how far each step is', () => {
  expect(statesOf(new Shop(WORK))).toEqual([
    'f, 1 call recorded',
    'no parameters',
    'not compiled yet',
    'not proven yet',
    'no figures yet',
    'ready to take',
  ]);
  const unpicked = new Shop({ ...WORK, chosen: '', observed: [] });
  expect(statesOf(unpicked)[0]).toBe('2 lines, no function picked');
  expect(statesOf(unpicked)[1]).toBe('of f, an earlier choice');
});

test('what was found is of the work as it is, or of an earlier one', () => {
  const shop = new Shop(WORK);
  const built: BuiltPort = {
    crate: 'workshop',
    module: 'port',
    hash: 'a',
    flags: '',
    builtAt: new Date(2026, 0, 1, 9, 5),
  };
  shop.found.set('built', subjectOf('built', WORK), built);
  shop.found.set('proof', subjectOf('proof', WORK), SAME);
  expect(statesOf(shop).slice(2, 4)).toEqual(['compiled 09:05', 'no difference in 1,000 calls']);
  shop.change({ files: { kernel: 'pub fn f() { todo!() }', door: '' } });
  expect(statesOf(shop).slice(2, 4)).toEqual([
    'changed since it was compiled',
    'of an earlier version',
  ]);
});
