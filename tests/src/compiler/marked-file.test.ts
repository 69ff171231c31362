/** Views of one file: what is changed in one of them arrives in the file, and nothing else changes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type MarkedFile,
  markedText,
  parseMarked,
  plainText,
  type Shown,
  shownRegion,
  toFile,
  toView,
  trimmedRegions,
  viewText,
  WHOLE,
  withEdits,
  withView,
} from '../../../src/compiler/marked-file.ts';

const SOURCE = `//! Counts.

// region: outer
pub fn outer() {
    // region: inner
    let é = "😀";
    let b = 2;

    // endregion: inner
}
// endregion: outer

// region: last
pub fn last() {}
// endregion: last
`;

const book = trimmedRegions(parseMarked(SOURCE));
const INNER = shownRegion(book, 'inner');
const OUTER = shownRegion(book, 'outer');

/** Lines as people type them: indented, blank, of several bytes, combined. */
const aLine = fc.oneof(
  fc.constantFrom(
    '',
    '    ',
    '}',
    '    let x = 1;',
    '\tlet y;',
    '// é 😀 e\u0301',
    '        deep();',
  ),
  fc
    .string({ unit: 'binary', maxLength: 6 })
    .map((text) => text.replace(/[\r\n]/g, '').replace(/\//g, '-')),
);
const aText = fc.array(aLine, { maxLength: 6 }).map((lines) => lines.join('\n'));

/** A file with three regions, one of them in another, each with an indentation of its own. */
const aFile = fc
  .tuple(aText, aText, aText, aText, aText)
  .map(([top, before, inside, after, end]) =>
    parseMarked(
      [
        top,
        '// region: a',
        before,
        '// region: b',
        inside,
        '// endregion: b',
        after,
        '// endregion: a',
        '// region: c',
        end,
        '// endregion: c',
        '',
      ].join('\n'),
    ),
  );
const aShown: fc.Arbitrary<Shown> = fc.constantFrom<Shown>(
  WHOLE,
  { kind: 'region', name: 'a', indent: '' },
  { kind: 'region', name: 'b', indent: '    ' },
  { kind: 'region', name: 'c', indent: '\t' },
);

describe('a marked file', () => {
  test('shows its regions as the book does, without markers', () => {
    expect(viewText(book, INNER)).toBe('let é = "😀";\nlet b = 2;');
    expect(viewText(book, OUTER)).toBe('pub fn outer() {\n    let é = "😀";\n    let b = 2;\n\n}');
    expect(viewText(book, WHOLE)).not.toMatch(/region/);
    expect(plainText(book)).toMatch(/last\(\) \{\}\n$/);
  });

  test('without such a region is shown whole', () => {
    expect(shownRegion(book, 'lost')).toEqual(WHOLE);
    expect(shownRegion(book, null)).toEqual(WHOLE);
  });

  test('reads CRLF as any other line end', () => {
    expect(parseMarked(SOURCE.replace(/\n/g, '\r\n'))).toEqual(parseMarked(SOURCE));
  });

  test('survives markers that do not pair up', () => {
    const { lines, regions } = parseMarked('// endregion: a\nx\n// region: b\ny\n');
    expect(lines).toEqual(['x', 'y', '']);
    expect(regions).toEqual([]);
  });

  test('is kept with its markers and comes back', () => {
    fc.assert(
      fc.property(aFile, aShown, aText, (file, shown, text) => {
        const changed = withView(file, shown, text);
        const back = parseMarked(markedText(changed));
        expect(back.lines).toEqual(changed.lines);
        expect(byName(back)).toEqual(byName(changed));
      }),
    );
  });
});

const byName = ({ regions }: MarkedFile) => [...regions].sort((a, b) => (a.name < b.name ? -1 : 1));

describe('an edit in a view', () => {
  test('arrives in the file with its indentation', () => {
    const changed = withView(book, INNER, 'let é = "😀";\nif é {\n    b();\n}\n\nlet b = 2;');
    expect(plainText(changed)).toContain('    if é {\n        b();\n    }\n\n    let b = 2;');
    expect(viewText(changed, OUTER)).toContain('    if é {');
  });

  test('shows what was typed, and leaves all lines around it as they are', () => {
    fc.assert(
      fc.property(aFile, aShown, aText, (file, shown, text) => {
        const changed = withView(file, shown, text);
        expect(viewText(changed, shown)).toBe(text);
        if (shown.kind === 'whole') return;
        const region = file.regions.find(({ name }) => name === shown.name);
        const later = changed.regions.find(({ name }) => name === shown.name);
        expect(changed.lines.slice(0, later?.from)).toEqual(file.lines.slice(0, region?.from));
        expect(changed.lines.slice(later?.to)).toEqual(file.lines.slice(region?.to));
      }),
    );
  });

  test('leaves regions that it does not touch', () => {
    fc.assert(
      fc.property(aFile, aText, (file, text) => {
        const b: Shown = { kind: 'region', name: 'b', indent: '    ' };
        const c: Shown = { kind: 'region', name: 'c', indent: '\t' };
        expect(viewText(withView(file, b, text), c)).toBe(viewText(file, c));
        expect(viewText(withView(file, c, text), b)).toBe(viewText(file, b));
      }),
    );
  });

  test('can bring back the lines of a region that were all deleted', () => {
    const without = withView(book, WHOLE, viewText(book, WHOLE).replace(/pub fn last.*/, ''));
    const last = shownRegion(book, 'last');
    expect(viewText(without, last)).toBe('');
    expect(plainText(withView(without, last, 'fn again() {}'))).toContain('\nfn again() {}\n');
  });
});

describe('a position', () => {
  test('in a view is the same place in the file', () => {
    fc.assert(
      fc.property(aFile, aShown, fc.nat(60), (file, shown, at) => {
        const text = viewText(file, shown);
        if (text === '') return;
        const position = Math.min(at, text.length);
        const inFile = toFile(file, shown, position);
        expect(plainText(file)[inFile] ?? '\n').toBe(text[position] ?? '\n');
        expect(toView(file, shown, inFile)).toBe(position);
      }),
    );
  });

  test('outside of the region is not shown', () => {
    expect(toView(book, INNER, 0)).toBeNull();
    expect(toView(book, WHOLE, 0)).toBe(0);
  });
});

describe('edits by position', () => {
  test('are all made in the text that they were meant for', () => {
    const text = plainText(book);
    const [b, two] = [text.indexOf('b ='), text.indexOf('2;')];
    const changed = withEdits(book, [
      { from: b, to: b + 1, text: 'mut b' },
      { from: two, to: two + 1, text: '3' },
      { from: 0, to: 0, text: '//! More.\n' },
    ]);
    expect(viewText(changed, INNER)).toBe('let é = "😀";\nlet mut b = 3;');
    expect(plainText(changed)).toMatch(/^\/\/! More\.\n\/\/! Counts\./);
  });

  test('change the text as they would change a string', () => {
    fc.assert(
      fc.property(aFile, fc.nat(40), fc.nat(10), aText, (file, at, length, text) => {
        const plain = plainText(file);
        const from = Math.min(at, plain.length);
        const to = Math.min(from + length, plain.length);
        const changed = withEdits(file, [{ from, to, text }]);
        expect(plainText(changed)).toBe(plain.slice(0, from) + text + plain.slice(to));
        for (const region of changed.regions) expect(region.from).toBeLessThanOrEqual(region.to);
      }),
    );
  });
});
