/** What is shown of a source file: the lines between two markers, and nothing else. */
import { describe, expect, it } from 'vitest';
import { regionText, SourceError, wholeText } from '../../../src/snippet/region.ts';

const PYTHON = `"""Doc."""

# region: outer
class Box:
    # region: inner
    def size(self):

        return 1
    # endregion: inner
# endregion: outer
`;

describe('regionText', () => {
  it('takes the lines between the markers and ends each with a line end', () => {
    expect(regionText('# region: a\nx = 1\ny = 2\n# endregion: a\n', 'a', 'a.py')).toBe(
      'x = 1\ny = 2\n',
    );
  });

  it('removes the indentation that all lines share', () => {
    expect(regionText(PYTHON, 'inner', 'box.py')).toBe('def size(self):\n\n    return 1\n');
  });

  it('never shows the markers of nested regions', () => {
    expect(regionText(PYTHON, 'outer', 'box.py')).toBe(
      'class Box:\n    def size(self):\n\n        return 1\n',
    );
  });

  it('reads markers in Rust and TypeScript comments, indented or not', () => {
    const rust = 'fn f() {\n    // region: body\n    g();\n    // endregion: body\n}\n';
    expect(regionText(rust, 'body', 'f.rs')).toBe('g();\n');
  });

  it('keeps tabs and spaces apart when it removes indentation', () => {
    expect(regionText('# region: a\n\tx\n    y\n# endregion: a', 'a', 'a.py')).toBe('\tx\n    y\n');
  });

  it('reads files with Windows line ends', () => {
    expect(regionText('# region: a\r\nx = 1\r\n# endregion: a\r\n', 'a', 'a.py')).toBe('x = 1\n');
  });

  it('leaves comments that only mention a region alone', () => {
    const source = '# region: a\n# the region: here\nx = "# endregion: a"\n# endregion: a\n';
    expect(regionText(source, 'a', 'a.py')).toBe('# the region: here\nx = "# endregion: a"\n');
  });

  it('lists the regions that exist when the name is unknown', () => {
    expect(() => regionText(PYTHON, 'other', 'box.py')).toThrow(
      new SourceError('box.py has no region "other". Its regions are "outer", "inner".'),
    );
  });

  it('says how to make a region when the file has none', () => {
    expect(() => regionText('x = 1\n', 'a', 'a.py')).toThrow(/It has none: enclose lines/);
  });

  it('names file and line of a region that is never closed', () => {
    expect(() => regionText('x\n# region: a\ny\n', 'a', 'a.py')).toThrow(
      /^a\.py:2: region "a" is never closed\. Add a line "endregion: a"/,
    );
  });

  it('names file and line of an end without its start', () => {
    expect(() => regionText('# endregion: a\n', 'a', 'a.py')).toThrow(
      'a.py:1: found "endregion: a", expected no "endregion" here.',
    );
  });

  it('refuses regions that cross each other', () => {
    const crossed = '# region: a\n# region: b\n# endregion: a\n# endregion: b\n';
    expect(() => regionText(crossed, 'a', 'a.py')).toThrow(
      'a.py:3: found "endregion: a", expected "endregion: b".',
    );
  });

  it('refuses a name that is used twice', () => {
    const twice = '# region: a\n# endregion: a\n# region: a\n# endregion: a\n';
    expect(() => regionText(twice, 'a', 'a.py')).toThrow('a.py:3: region "a" opens twice.');
  });
});

describe('wholeText', () => {
  it('is the file without its marker lines', () => {
    expect(wholeText(PYTHON, 'box.py')).toBe(
      '"""Doc."""\n\nclass Box:\n    def size(self):\n\n        return 1\n',
    );
  });

  it('is the file itself where nothing is marked', () => {
    expect(wholeText('a\n\nb', 'a.txt')).toBe('a\n\nb');
  });
});
