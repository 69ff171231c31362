import { afterEach, expect, test, vi } from 'vitest';
import { entriesOf } from '../../../src/storage/entries.ts';
import { forget, keep, recall } from '../../../src/storage/json.ts';
import { FakeStorage } from './fake-storage.ts';

afterEach(() => {
  forget('theme');
  vi.unstubAllGlobals();
});

test('what is kept is recalled, and forgotten when asked', () => {
  vi.stubGlobal('localStorage', new FakeStorage());
  keep('theme', 'dark');
  expect(localStorage.getItem('oxidizing:theme')).toBe('"dark"');
  expect(recall('theme')).toBe('dark');
  forget('theme');
  expect(recall('theme')).toBeNull();
});

test('where storage is full the page remembers', () => {
  const full = new FakeStorage();
  vi.spyOn(full, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  vi.stubGlobal('localStorage', full);
  keep('theme', 'dark');
  expect(recall('theme')).toBe('dark');
});

test('where reading localStorage throws the page remembers', () => {
  const original = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('blocked', 'SecurityError');
    },
  });
  keep('theme', 'light');
  expect(recall('theme')).toBe('light');
  forget('theme');
  expect(recall('theme')).toBeNull();
  if (original) Object.defineProperty(globalThis, 'localStorage', original);
});

test('only what this site keeps is listed, in words and bytes', () => {
  const storage = new FakeStorage();
  storage.setItem('someone-else', 'x');
  storage.setItem('oxidizing:turn:triples', '{}');
  storage.setItem('oxidizing:edit:porting/ask', 'é');
  expect(entriesOf(storage)).toEqual([
    { key: 'oxidizing:edit:porting/ask', what: 'Your edit of the cell porting/ask', bytes: 54 },
    {
      key: 'oxidizing:turn:triples',
      what: 'The hints that you opened in the exercise “triples”, and whether you solved it',
      bytes: 48,
    },
  ]);
});
