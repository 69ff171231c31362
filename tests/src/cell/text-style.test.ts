/** A terminal's colours in those of the palette. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COLOURS, PLAIN, styled } from '../../../src/cell/text-style.ts';

describe('a code for colours', () => {
  it.each([
    ['31', 'red'],
    ['33', 'yellow'],
    ['94', 'blue'],
    ['90', 'grey'],
    ['38;5;1', 'red'],
    ['38;5;208', 'orange'],
    ['38;5;51', 'cyan'],
    ['38;5;244', 'grey'],
    ['38;2;250;120;20', 'orange'],
    ['38;2;200;30;180', 'magenta'],
    ['38:2::0:160:60', 'green'],
    ['38:5:21', 'blue'],
    ['1;32;44', 'green'],
    ['48;5;196;36', 'cyan'],
    ['48;2;1;2;3;35', 'magenta'],
  ])('%s is %s', (codes, colour) => {
    expect(styled(PLAIN, codes).colour).toBe(colour);
  });

  it.each(['30', '37', '97', '38;5;16', '38;5;231', '38;5;255', '38;2;0;0;0', '38;2;255;255;255'])(
    '%s is black or white, of which one cannot be read: the colour of all text',
    (codes) => {
      expect(styled({ colour: 'red', bold: false }, codes).colour).toBeNull();
    },
  );

  it.each(['', '0', '39;22', '31;0'])('%j takes colour and weight back', (codes) => {
    expect(styled({ colour: 'red', bold: true }, codes)).toEqual(PLAIN);
  });

  it.each([
    '3',
    '4',
    '7',
    '41',
    '100',
    '58;5;1',
    '38;5',
    '38;5;999',
    '38;2;1',
    '38',
    '999',
    'x',
    '?1',
  ])('%s changes nothing', (codes) => {
    const style = { colour: 'green', bold: true } as const;
    expect(styled(style, codes)).toEqual(style);
  });
});

it('each colour has a class of its own', () => {
  const css = readFileSync('src/styles/code.css', 'utf8');
  for (const colour of COLOURS) expect(css).toContain(`.ansi-${colour} {`);
});
