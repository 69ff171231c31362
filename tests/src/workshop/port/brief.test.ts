/** The brief for whoever writes a port: complete, and Markdown whatever the original holds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contract } from '../../../../src/workshop/contract/contract.ts';
import { briefOf } from '../../../../src/workshop/port/brief.ts';
import { NO_LAYOUT } from '../../../../src/workshop/port/port-files.ts';
import { NEW_WORK } from '../../../../src/workshop/work.ts';

const CONTRACT: Contract = {
  function: 'Text.count',
  docstring: '',
  parameters: [
    {
      name: 'text',
      type: { kind: 'optional', of: { kind: 'str', alphabet: null, shortest: 0, longest: 9 } },
      how: 'either',
      default: 'None',
      passing: 'borrowed',
    },
    {
      name: 'rows',
      type: {
        kind: 'list',
        of: {
          kind: 'tuple',
          of: [
            { kind: 'int', rust: 'i64', low: '0', high: null },
            { kind: 'float', low: null, high: null, special: true },
          ],
        },
        shortest: 0,
        longest: null,
      },
      how: 'keyword-only',
      default: null,
      passing: 'copied',
    },
  ],
  returns: { kind: 'bool' },
  ulp: 0,
  beyond: 'OverflowError',
  raises: ['ValueError'],
  changes: [],
  interruptible: false,
  bad: [{ parameter: 'text', given: '`1`', raised: 'TypeError', text: 'no\ntext', port: null }],
};

test('an empty work gives a brief that says what is missing', () => {
  const brief = briefOf(NEW_WORK, NO_LAYOUT);
  expect(brief).toContain('# Port a Python function to Rust');
  expect(brief).toContain('It is not given.');
  expect(brief).toContain('Nobody has written it down yet');
  expect(brief).not.toContain('```');
});

test('the contract, the cases and the files are in it', () => {
  const work = {
    ...NEW_WORK,
    original: 'class Text: …\n',
    chosen: 'Text.count',
    contract: CONTRACT,
    cases: ["('a', rows=[])"],
    files: { kernel: 'pub fn mine() {}\n', door: '' },
  };
  const brief = briefOf(work, { kernel: 'pub fn laid() {}\n', door: '// the door\n' });
  for (const words of [
    '- `text`: `None` or a `str` of 0 to 9 characters, of any characters; given by position or by name, `None` where it is not given.',
    '- `rows`: a `list`, each of it a `tuple` of an `int` (`i64`, from 0 on) and a `float`, NaN and the infinities among them; given by name.',
    '- It may raise `ValueError`',
    '- `text` is `` `1` ``: raises `TypeError: no text`',
    "- `Text.count('a', rows=[])`",
    '```rust\npub fn mine() {}\n```',
    '```rust\n// the door\n```',
    '- `memchr` ',
  ]) {
    expect(brief).toContain(words);
  }
  expect(brief).not.toContain('laid');
});

test('no original ends its own block', () => {
  const pieces = fc.array(fc.constantFrom('`', '```', '````', '\n', 'a', '~~~', '\0', '\ud800'));
  fc.assert(
    fc.property(pieces, (given) => {
      const original = `a${given.join('')}b`;
      const brief = briefOf({ ...NEW_WORK, original }, NO_LAYOUT);
      const [, fence = '', text] = /\n(`{3,})python\n([\s\S]*?)\n\1\n/.exec(brief) ?? [];
      expect(fence.length).toBeGreaterThan(2);
      expect(text).toBe(original);
    }),
  );
});
