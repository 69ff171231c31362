/** Tabs: what their keys do, what an author may write, and which one is shown. */
import { expect, test } from 'vitest';
import { tabAfter } from '../../../src/tabs/keys.ts';
import { checkTabs, chosenTab, tabsIn } from '../../../src/tabs/names.ts';

test.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 2, 0],
  ['ArrowLeft', 2, 1],
  ['ArrowLeft', 0, 2],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['Tab', 1, null],
  ['ArrowDown', 1, null],
])('%s on tab %i of three moves to %s', (key, at, to) => {
  expect(tabAfter(key, at, 3)).toBe(to);
});

test('the names of a set must be those of the tabs inside, in their order', () => {
  const inside = tabsIn(
    '<section class="x" data-tab="uv"><p></p></section><section data-tab="venv">',
  );
  expect(inside).toEqual(['uv', 'venv']);
  expect(() => checkTabs('tool', ['uv', 'venv'], inside)).not.toThrow();
  expect(() => checkTabs('tool', ['venv', 'uv'], inside)).toThrow(/venv, uv.*inside are uv, venv/);
  expect(() => checkTabs('tool', ['uv', 'venv', 'conda'], inside)).toThrow(/one <Tab name="…">/);
});

test('a set has an id that can be kept, and more than one name', () => {
  expect(() => checkTabs('My tool', ['a', 'b'], ['a', 'b'])).toThrow(/lower-case/);
  expect(() => checkTabs('tool', ['a'], ['a'])).toThrow(/two names or more, got 1/);
});

test('what was chosen is shown where it is offered, else the first', () => {
  expect(chosenTab(['venv', 'uv'], 'uv')).toBe(1);
  expect(chosenTab(['Linux', 'macOS'], 'uv')).toBe(0);
  expect(chosenTab(['Linux', 'macOS'], null)).toBe(0);
});
