/** Colours of a kept edit: no character is changed, and the plain kinds are told apart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pythonTokens, rustTokens, type Token } from '../../../src/cell/tokens.ts';

const kinds = (text: string, tokens: (text: string) => Token[] = pythonTokens): string[] =>
  tokens(text)
    .filter((token) => token.kind !== null)
    .map((token) => `${token.kind}: ${token.text}`);

describe('pythonTokens', () => {
  it('keeps every character in order', () => {
    const word = fc.oneof(
      fc.constantFrom('"', "'", '"""', "'''", '\\', '\n', '#', 'f"', 'def ', '1.5', '('),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join('');
        expect(
          pythonTokens(text)
            .map((token) => token.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('tells keywords, functions, numbers, strings and comments apart', () => {
    expect(kinds('def f(a): return g(a, 0x10, f"x{a}")  # def')).toEqual([
      'keyword: def',
      'function: f',
      'keyword: return',
      'function: g',
      'number: 0x10',
      'string: f"x{a}"',
      'comment: # def',
    ]);
  });

  it('reads a string over several lines as one', () => {
    expect(kinds('"""a "b"\n# c"""\nx')).toEqual(['string: """a "b"\n# c"""']);
  });

  it('ends a string that is not closed with its line', () => {
    expect(kinds("s = 'it\nif")).toEqual(["string: 'it", 'keyword: if']);
  });

  it('leaves a huge text plain', () => {
    const text = 'if 1: "a"\n'.repeat(10_000);
    expect(pythonTokens(text)).toEqual([{ kind: null, text }]);
  });
});

describe('rustTokens', () => {
  it('keeps every character in order', () => {
    const word = fc.oneof(
      fc.constantFrom('"', "'", 'r#"', '"#', '\\', '\n', '//', '/*', '*/', "'a", 'fn ', '1.5', '('),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join('');
        const joined = rustTokens(text).map((token) => token.text);
        expect(joined.join('')).toBe(text);
      }),
    );
  });

  it('tells keywords, types, functions, numbers, strings and comments apart', () => {
    const text = `pub fn f<'a>(s: &'a str) -> Vec<u8> { g("é", 'x', 0x1f, r#"a"b"#) } // end`;
    expect(kinds(text, rustTokens)).toEqual([
      'keyword: pub',
      'keyword: fn',
      'type: str',
      'type: Vec',
      'type: u8',
      'function: g',
      'string: "é"',
      "string: 'x'",
      'number: 0x1f',
      'string: r#"a"b"#',
      'comment: // end',
    ]);
  });
});
