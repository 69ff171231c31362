/** What is said once in a tab is said once. */
import { expect, it } from 'vitest';
import { isFirst } from '../../../src/storage/once-per-tab.ts';
import { FakeStorage } from './fake-storage.ts';

it('what is said once in a tab is said once, each thing for itself', () => {
  const here = new FakeStorage();
  expect([isFirst('a', here), isFirst('a', here), isFirst('b', here)]).toEqual([true, false, true]);
});
