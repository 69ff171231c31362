/** From what rustc prints to what the page shows. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnosticsIn, Utf16Offsets } from '../../../scripts/compiler/diagnostics.ts';
import { flagsIn, wordsOf } from '../../../scripts/compiler/kits.ts';

const texts = fc.string({ unit: 'grapheme-composite', maxLength: 40 });

test('a byte of UTF-8 has its place in UTF-16, whatever stands before it', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const offsets = new Utf16Offsets(before + after);
      expect(offsets.at(Buffer.byteLength(before))).toBe(before.length);
      expect(offsets.at(Buffer.byteLength(before + after) + 1)).toBe((before + after).length);
    }),
  );
});

const span = {
  ...{ file_name: 'src/count.rs', byte_start: 3, byte_end: 4, is_primary: true, label: 'here' },
  ...{ suggested_replacement: null, suggestion_applicability: null, expansion: null },
};
const message = {
  ...{ message: 'wrong', level: 'error', code: null, spans: [span], children: [], rendered: 'r' },
};
const files = { count: 'é\na' };
const said = (...messages: object[]) => messages.map((one) => JSON.stringify(one)).join('\n');

test('a message is shown in the reader’s module, and one from elsewhere without a place', () => {
  const elsewhere = { ...message, spans: [{ ...span, file_name: 'src/lib.rs' }] };
  const [own, root] = diagnosticsIn(said(message, elsewhere), files);
  expect(own?.spans).toEqual([{ module: 'count', from: 2, to: 3, isPrimary: true, label: 'here' }]);
  expect(root?.spans).toEqual([]);
});

test('a message inside a macro is shown where the macro is called', () => {
  const inside = { ...span, file_name: '/rustc/library/core/macros.rs', expansion: { span } };
  const [shown] = diagnosticsIn(said({ ...message, spans: [inside] }), files);
  expect(shown?.spans).toMatchObject([{ module: 'count', from: 2 }]);
});

test('a suggestion has all of its edits or is not offered, and none that only sketches', () => {
  const edit = { ...span, suggested_replacement: 'b', suggestion_applicability: 'MaybeIncorrect' };
  const child = (...spans: object[]) => ({ ...message, message: 'try', level: 'help', spans });
  const offered = (...spans: object[]) =>
    diagnosticsIn(said({ ...message, children: [child(...spans)] }), files)[0]?.suggestions;
  expect(offered(edit, edit)).toMatchObject([{ message: 'try', isSure: false, edits: [{}, {}] }]);
  expect(offered(edit, { ...edit, file_name: 'src/lib.rs' })).toEqual([]);
  expect(offered({ ...edit, suggestion_applicability: 'HasPlaceholders' })).toEqual([]);
});

test('lines that were cut, and those that only count, are left out', () => {
  const closing = { ...message, message: 'aborting due to 1 previous error' };
  expect(diagnosticsIn(`${said(message, closing)}\n{"message": "cu`, files)).toHaveLength(1);
});

test('words of a command that cargo prints are those that it ran', () => {
  expect(wordsOf(`rustc '--cfg' 'feature="a b"' -C 'x=it'\\''s' plain`)).toEqual([
    ...['rustc', '--cfg', 'feature="a b"', '-C', "x=it's", 'plain'],
  ]);
});

test('the flags of a crate name no folder of this computer', () => {
  const line =
    '     Running `A=1 /tc/bin/rustc --crate-name doubles src/lib.rs --emit=dep-info,link --out-dir /x/deps ' +
    '-C linker=/x/l.mjs -L dependency=/x/deps --extern pyo3=/x/deps/libpyo3-1.rlib --print=crate-name`';
  expect(flagsIn(['other', line], 'doubles')).toEqual([
    ...['--crate-name', 'doubles', 'src/lib.rs', '-C', 'linker={linker}'],
    ...['--extern', 'pyo3={dependencies}/libpyo3-1.rlib'],
  ]);
  expect(() => flagsIn([line], 'fib')).toThrow('cargo did not say');
});
