import { expect, test } from 'vitest';
import { placeBeside } from '../../../src/reference/glossary/place.ts';

const ROOM = { left: 8, top: 8, right: 312, bottom: 592 };
const SIZE = { width: 200, height: 100 };

function wordAt(left: number, top: number) {
  return { left, top, right: left + 40, bottom: top + 20 };
}

test('a box stands below its word and begins where the word begins', () => {
  expect(placeBeside(wordAt(50, 100), SIZE, ROOM)).toEqual({ left: 50, top: 126 });
});

test('a box beside a word at the right edge ends at the edge', () => {
  expect(placeBeside(wordAt(270, 100), SIZE, ROOM).left).toBe(112);
});

test('a box stands above a word that has no room below it', () => {
  expect(placeBeside(wordAt(50, 500), SIZE, ROOM).top).toBe(394);
});

test('where there is room neither below nor above, the box stays in the window', () => {
  const low = { ...ROOM, bottom: 150 };
  expect(placeBeside(wordAt(50, 60), SIZE, low).top).toBe(50);
});

test('a box that is larger than the window begins at its upper left corner', () => {
  const large = { width: 400, height: 700 };
  expect(placeBeside(wordAt(50, 100), large, ROOM)).toEqual({ left: 8, top: 8 });
});
