import { expect, test } from 'vitest';
import { GLOSSARY, termOf } from '../../../content/reference/glossary.ts';

test('a term is found by its id and by its other names, however they are written', () => {
  expect(termOf('borrow').rust).toContain('&T');
  expect(termOf('Borrowing').id).toBe('borrow');
  expect(termOf('link time optimisation').id).toBe('lto');
});

test('a word that the glossary does not know is refused, and the known ones are listed', () => {
  expect(() => termOf('monad')).toThrow(/has no "monad".*borrow, .*wheel/);
});

test('no name means two terms', () => {
  const names = GLOSSARY.flatMap(({ id, also = [] }) => [id, ...also]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('names are written so that they can be found', () => {
  for (const name of GLOSSARY.flatMap(({ id, also = [] }) => [id, ...also])) {
    expect(termOf(name.replaceAll('-', ' ').toUpperCase())).toBe(termOf(name));
  }
});

test('there are forty entries or more, each with one line', () => {
  expect(GLOSSARY.length).toBeGreaterThanOrEqual(40);
  for (const { id, line } of GLOSSARY) {
    expect(line, id).toMatch(/^[^\n]{20,160}[.?]$/);
  }
});
