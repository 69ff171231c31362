import { expect, test } from 'vitest';
import { formatRatio, formatTime } from '../../../../src/figures/figures.ts';
import { loadRecord } from '../../../../src/records/load.ts';
import { sidebarOf } from '../../../../src/shell/sidebar.ts';
import { drawCard } from '../../../../src/site/cards/card.ts';
import { figureOf } from '../../../../src/site/cards/figures.ts';
import { line, widthOf, wrap } from '../../../../src/site/cards/lettering.ts';

const chapters = sidebarOf('content').flatMap(({ items }) =>
  items.filter(({ attrs }) => attrs !== undefined).map(({ slug }) => slug),
);

test('each chapter and the front page show figures, the first of which is what the others are compared with', () => {
  for (const page of ['index', ...chapters]) {
    const figure = figureOf(page);
    expect(figure?.rows.length, page).toBeGreaterThan(1);
    expect(figure?.rows.findIndex(({ ratio }) => ratio === null)).toBe(0);
  }
});

test('the times and ratios on a card are those of the record', () => {
  const lookup = loadRecord('count-doubles', 'native');
  const rows = lookup.kind === 'found' ? lookup.record.rows : [];
  const recorded = (variant: string) =>
    rows.find((row) => row.variant === variant && row.size === 1_000_000);
  const figure = figureOf('chapters/porting-a-function');
  expect(figure?.rows[0]?.time).toBe(formatTime(recorded('zip')?.median ?? 0));
  expect(figure?.rows[2]?.time).toBe(formatTime(recorded('rs_shipped')?.median ?? 0));
  expect(figure?.rows[2]?.ratio).toBe(formatRatio(recorded('rs_shipped')?.ratio ?? 0));
});

test('a page of the reference has words alone', () => {
  expect(figureOf('reference/glossary')).toBeNull();
});

test('a line is broken between words where it would become too wide', () => {
  const text = 'Port a Python class that reads, builds and answers';
  const lines = wrap(text, 40, 400);
  expect(lines.join(' ')).toBe(text);
  expect(lines.length).toBeGreaterThan(1);
  for (const one of lines) expect(widthOf(one, 40)).toBeLessThanOrEqual(400);
});

test('a word wider than the line stays whole', () => {
  expect(wrap('incomprehensibilities', 40, 100)).toEqual(['incomprehensibilities']);
});

test('a character without a letter in the typeface says which', () => {
  expect(() => line('a → b', 0, 0, 10, '#000')).toThrow('"→" in "a → b"');
});

test('a card is outlines alone, and the same for the same page', () => {
  const page = { title: 'A page', where: 'Reference', description: 'About it', figure: null };
  expect(drawCard(page)).toBe(drawCard(page));
  expect(drawCard(page)).not.toMatch(/<text|font|https?:(?!\/\/www\.w3\.org)/);
});

test('a title that no card can hold says so', () => {
  const title = 'A title of very many words '.repeat(12).trim();
  expect(() => drawCard({ title, where: '', description: '', figure: null })).toThrow('too long');
});
