/** A page loads itself again once, for isolation, and never under the reader's hands. */
import { expect, it } from 'vitest';
import { mayReload, spendReload } from '../../../src/offline/isolation.ts';

function tab(isolated = false) {
  const items = new Map<string, string>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
  return { isolated, storage };
}

const untouched = { userActivation: { hasBeenActive: false } };

it('a page that is not isolated loads once more, and only once in a tab', () => {
  const here = tab();
  expect(mayReload(untouched, here)).toBe(true);
  spendReload(here);
  expect(mayReload(untouched, here)).toBe(false);
});

it.each([
  ['is isolated already', untouched, tab(true)],
  ['was pressed or typed into', { userActivation: { hasBeenActive: true } }, tab()],
  ['cannot say whether it was', {}, tab()],
  ['could not remember it', untouched, { isolated: false, storage: null }],
])('a page that %s is left alone', (_, reader, here) => {
  expect(mayReload(reader, here)).toBe(false);
});
