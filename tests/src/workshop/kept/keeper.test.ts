import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Keeper, type KeeperEvent } from '../../../../src/workshop/kept/keeper.ts';
import { Shop } from '../../../../src/workshop/shop.ts';
import { NEW_WORK } from '../../../../src/workshop/work.ts';
import { FakeStorage } from '../../storage/fake-storage.ts';

let storage: FakeStorage;

beforeEach(() => {
  storage = new FakeStorage();
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('document', new EventTarget());
  const windows = new EventTarget();
  vi.stubGlobal('addEventListener', windows.addEventListener.bind(windows));
  vi.stubGlobal('removeEventListener', windows.removeEventListener.bind(windows));
  vi.stubGlobal('dispatchEvent', windows.dispatchEvent.bind(windows));
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function tab(): { shop: Shop; keeper: Keeper; heard: KeeperEvent[] } {
  const shop = new Shop(NEW_WORK);
  const heard: KeeperEvent[] = [];
  const keeper = new Keeper(shop, (event) => heard.push(event));
  keeper.resume();
  return { shop, keeper, heard };
}

const originalOf = (name: string): unknown =>
  JSON.parse(storage.getItem(`oxidizing:work:${name}`) ?? 'null')?.original;

/** Another tab writes. */
function elsewhere(name: string, original: string): void {
  storage.setItem(`oxidizing:work:${name}`, JSON.stringify({ ...NEW_WORK, name, original }));
}

test('a work is kept once it was changed, and opened again on the next visit', () => {
  const { shop, keeper } = tab();
  vi.runAllTimers();
  expect(keeper.names).toEqual([]);
  shop.change({ original: 'def f(): pass' });
  vi.runAllTimers();
  expect(keeper.names).toEqual(['fast']);
  expect(tab().shop.work.original).toBe('def f(): pass');
});

test('a new work never takes the place of another', () => {
  elsewhere('fast', 'theirs');
  const { shop } = tab();
  shop.change({ original: 'mine' });
  vi.runAllTimers();
  expect([originalOf('fast'), originalOf('fast_2')]).toEqual(['theirs', 'mine']);
});

test('what another tab has changed is shown, unless both have: then both are kept', () => {
  elsewhere('a', 'old');
  const { shop, keeper, heard } = tab();
  keeper.open('a');
  elsewhere('a', 'newer');
  dispatchEvent(new Event('storage'));
  expect(shop.work.original).toBe('newer');
  shop.change({ original: 'mine' });
  elsewhere('a', 'theirs');
  dispatchEvent(new Event('storage'));
  vi.runAllTimers();
  expect([originalOf('a'), originalOf('a_2')]).toEqual(['mine', 'theirs']);
  expect(heard).toContainEqual({ kind: 'both', name: 'a_2' });
});

test('what is renamed, copied and deleted is so, and comes back', () => {
  const { shop, keeper } = tab();
  shop.change({ original: 'mine' });
  keeper.rename('b');
  keeper.add(shop.work);
  expect(keeper.names).toEqual(['b', 'b_2']);
  const deleted = keeper.remove();
  expect(keeper.names).toEqual(['b']);
  expect(shop.work.original).toBe('');
  keeper.add(deleted);
  expect(keeper.names).toEqual(['b', 'b_2']);
});

test('a kept work that cannot be read stays as it is', () => {
  storage.setItem('oxidizing:work:a', '{"format": 9, "original": ""}');
  const { keeper, shop } = tab();
  expect(keeper.open('a').kind).toBe('refused');
  shop.change({ original: 'mine' });
  vi.runAllTimers();
  expect(storage.getItem('oxidizing:work:a')).toContain('9');
});

test('where the browser keeps nothing it is said, and the work lives on', () => {
  const { shop, keeper, heard } = tab();
  vi.spyOn(storage, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  shop.change({ original: 'mine' });
  vi.runAllTimers();
  expect(heard).toContainEqual({ kind: 'unkept' });
  expect(keeper.names).toEqual(['fast']);
  keeper.remove();
});
