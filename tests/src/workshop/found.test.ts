import { expect, test } from 'vitest';
import { type BuiltPort, subjectOf } from '../../../src/workshop/found.ts';
import { Shop } from '../../../src/workshop/shop.ts';
import { NEW_WORK } from '../../../src/workshop/work.ts';

const BUILT: BuiltPort = {
  crate: 'workshop',
  module: 'port',
  hash: 'a',
  flags: '-O',
  builtAt: new Date(0),
};

test('a result is stale once what it is of has changed, and fresh again when that comes back', () => {
  const shop = new Shop(NEW_WORK);
  expect(shop.found.get('built')).toBeNull();
  shop.found.set('built', subjectOf('built', shop.work), BUILT);
  shop.change({ files: { ...NEW_WORK.files }, seed: 7, calls: 'f(1)' });
  expect(shop.found.get('built')).toMatchObject({ result: BUILT, isStale: false });
  shop.change({ files: { ...NEW_WORK.files, kernel: '// mine' } });
  expect(shop.found.get('built')?.isStale).toBe(true);
  shop.change({ files: NEW_WORK.files });
  expect(shop.found.get('built')?.isStale).toBe(false);
});

test('a result of a text that has changed while it was found is stale from the start', () => {
  const shop = new Shop(NEW_WORK);
  const of = subjectOf('built', shop.work);
  shop.change({ crates: ['memchr'] });
  shop.found.set('built', of, BUILT);
  expect(shop.found.get('built')?.isStale).toBe(true);
});

test('who follows the board hears of what is found and of what is forgotten', () => {
  const shop = new Shop(NEW_WORK);
  const heard: string[] = [];
  const end = shop.found.subscribe((name) => heard.push(name));
  shop.found.set('built', '', BUILT);
  shop.found.clear();
  shop.found.clear();
  end();
  shop.found.set('built', '', BUILT);
  expect(heard).toEqual(['built', 'built']);
});
