/** Printed text as a terminal shows it, whatever pieces it comes in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS, type Run, Terminal } from '../../../src/cell/terminal.ts';

/** The page after some pieces: what stays, and the row under way. */
function screen(pieces: readonly string[], terminal = new Terminal()): readonly Run[] {
  let kept: Run[] = [];
  let row: Run[] = [];
  for (const piece of pieces) {
    const change = terminal.write(piece);
    if (change.replaces) row = [];
    if (change.done.length > 0) {
      kept = [...kept, ...row, ...change.done];
      row = [];
    }
    row = [...row, ...change.row];
  }
  return [...kept, ...row];
}

const text = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');
const shown = (...pieces: string[]): string => text(screen(pieces));

/** Each character with its style, so that runs may be cut anywhere. */
const characters = (runs: readonly Run[]): string[] =>
  runs.flatMap((run) =>
    Array.from(run.text, (one) => `${one} ${run.style.colour} ${run.style.bold}`),
  );

describe('a row', () => {
  it.each([
    ['1%\r20%\r100%', '100%'],
    ['long text\rshort', 'shorttext'],
    ['a\r\nb\r\n', 'a\nb\n'],
    ['one\rtwo\nthree', 'two\nthree'],
    ['ab\b\bX', 'Xb'],
    ['\b\ba', 'a'],
    ['🟩🟩🟩\r⬜', '⬜🟩🟩'],
    ['loading…\r\u001b[Kdone', 'done'],
    ['abc\u001b[2Kd', '   d'],
    ['abc\b\u001b[1Kd', '  d'],
    ['\ttab', '\ttab'],
  ])('%j reads %j', (printed, reads) => {
    expect(shown(printed)).toBe(reads);
    expect(shown(...printed)).toBe(reads);
  });

  it('of a progress bar is one row, however it comes', () => {
    const pieces = Array.from({ length: 101 }, (_, done) => `\r${done}%`);
    expect(shown(...pieces)).toBe('100%');
    expect(shown(pieces.join(''))).toBe('100%');
  });

  it('that was written is left alone after something else was', () => {
    const terminal = new Terminal();
    screen(['progress'], terminal);
    terminal.breakRow();
    expect(terminal.write('\rnew')).toMatchObject({ replaces: false, row: [{ text: 'new' }] });
  });

  it('longer than a terminal is wide loses nothing, and only its last part is written over', () => {
    const long = 'x'.repeat(COLUMNS);
    expect(shown(`${long}yyy\rz`)).toBe(`${long}zyy`);
  });
});

describe('codes that are no colours', () => {
  it.each([
    'a\u001b[2J\u001b[Hb',
    'a\u001b[10;20Hb\u001b[?25l',
    'a\u001b]0;a title\u0007b',
    'a\u001b]8;;https://example.org\u001b\\b\u001b]8;;\u001b\\',
    'a\u001b(Bb\u001b7\u001b8\u001b=',
    'a\u001bP1$r\u001b\\b',
    'a\u0000b\u0007\u007f\u009b',
    'ab\u001b[3',
    'ab\u001b',
    'ab\u001b]0;half a title',
  ])('are left out: %j', (printed) => {
    expect(shown(printed)).toBe('ab');
    expect(shown(...printed)).toBe('ab');
  });

  it('that never end swallow a line at most', () => {
    expect(shown('a\u001b]0;title\nb')).toBe('a\nb');
    expect(shown(`\u001b[${'1'.repeat(5_000)}`, 'text')).toBe('text');
  });
});

const plain = fc.string({ unit: 'grapheme' }).map((one) => one.replace(/\p{Cc}/gu, ' '));
const piece = fc.oneof(
  plain,
  fc.constantFrom(
    '\r',
    '\n',
    '\b',
    '\t',
    '\u001b[31m',
    '\u001b[1;38;5;46m',
    '\u001b[0m',
    '\u001b[K',
  ),
  fc.constantFrom(
    '\u001b[2K',
    '\u001b[1K',
    '\u001b]0;t\u0007',
    '\u001b(B',
    '\u001b[4',
    '\u001b',
    '\u0007',
  ),
);

describe('any output', () => {
  it('without codes is shown as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(plain, fc.constant('\n')), { maxLength: 9 }), (pieces) => {
        expect(shown(...pieces)).toBe(pieces.join(''));
      }),
    );
  });

  it('is shown the same whole, in pieces and character by character', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const whole = characters(screen([pieces.join('')]));
        expect(characters(screen(pieces))).toEqual(whole);
        expect(characters(screen([...pieces.join('')]))).toEqual(whole);
      }),
    );
  });

  it('shows no control character but tabs and line ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(piece), (any, pieces) => {
        expect(shown(any, ...pieces).replace(/[\t\n]/g, '')).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});
