/** From what rustc writes as assembly to functions in WebAssembly's text form. */
import { expect, test } from 'vitest';
import { functionsIn } from '../../../scripts/compiler/assembly.ts';

/** A function as LLVM's assembler has it. */
function written(symbol: string, lines: readonly string[], signature = '(i32, i32) -> (i32)') {
  const body = lines.map((line) => `\t${line}\n`).join('');
  return `\t.section\t.text.${symbol},"",@\n\t.type\t${symbol},@function\n${symbol}:\n\t.functype\t${symbol} ${signature}\n\t.local  \ti32, v128\n${body}\tend_function\n\n`;
}

test('nothing has no functions', () => {
  expect(functionsIn('', 'doubles')).toEqual([]);
});

test('a function of the crate is found by its name, its labels and directives are not', () => {
  const text = [
    written('PyInit_doubles', ['unreachable']),
    written('_ZN4core3fmt5write17h0123456789abcdefE', ['unreachable']),
    written('_ZN7doubles5count5count17h0123456789abcdefE', [
      'loop    \t',
      'local.get\t0',
      'br_if   \t0',
      'end_loop',
    ]).replace('loop', '# %bb.1:\n.LBB3_2:\n\tloop'),
    written('_ZN7doubles7doubles6_panic17h0123456789abcdefE', []),
  ].join('');
  expect(functionsIn(text, 'doubles')).toEqual([
    {
      ...{ module: 'count', name: 'count', signature: '(i32, i32) -> (i32)' },
      code: 'loop\nlocal.get 0\nbr_if 0\nend',
    },
    { module: 'doubles', name: '_panic', signature: '(i32, i32) -> (i32)', code: '' },
  ]);
});

test.each([
  ['_ZN6corpus6corpus6Corpus6append17h0123456789abcdefE', ['corpus', 'Corpus::append']],
  ['_RNvNtCsgTDjtLakotu_6corpus6corpus5lower', ['corpus', 'lower']],
  ['_RNvMs_NtCsgTDjtLakotu_6corpus6corpusNtB4_6Corpus6append', ['corpus', 'Corpus::append']],
  // A name in any script.
  ['_ZN6corpus5words12z$ue4$hle_2117h0123456789abcdefE', ['words', 'zähle_21']],
])('%s is read', (symbol, [module, name]) => {
  expect(functionsIn(written(symbol, []), 'corpus')).toMatchObject([{ module, name }]);
});

test.each([
  '_ZN6corpus5words5lines28_$u7b$$u7b$closure$u7d$$u7d$17h4db3d57dfe08f2dcE',
  '_ZN63_$LT$corpus..problem..Problem$u20$as$u20$core..fmt..Display$GT$3fmt17h0ac5a6b85a0c0ddaE',
  '_RNCNvNtCsgTDjtLakotu_6corpus5words5lines0',
  '_RNvXsK_NtCsgTDjtLakotu_6corpus5wordsNtB5_5ErrorNtB5_5Debug3fmt',
])('%s is no function that a reader has named', (symbol) => {
  expect(functionsIn(written(symbol, []), 'corpus')).toEqual([]);
});

test('instructions are in the text form of WebAssembly', () => {
  const told = [
    ['i32.add ', 'i32.add'],
    ['v128.load\t0:p2align=0', 'v128.load align=1'],
    ['i32.store\t12', 'i32.store offset=12'],
    ['v128.load32_lane\t4:p2align=0, 1', 'v128.load32_lane offset=4 align=1 1'],
    ['v128.const\t1, 2, 3, 4', 'v128.const i32x4 1 2 3 4'],
    ['i8x16.extract_lane_u\t1', 'i8x16.extract_lane_u 1'],
    ['br_table \t{1, 0, 3}', 'br_table 1 0 3'],
    [
      'call\t_ZN5alloc7raw_vec12handle_error17h0123456789abcdefE',
      'call alloc::raw_vec::handle_error',
    ],
    ['call\t_RNvCsfLfy6EI15iL_7___rustc12___rust_alloc', 'call __rustc::__rust_alloc'],
    ['end_block', 'end'],
  ] as const;
  const text = written(
    '_ZN1a1b1c17h0123456789abcdefE',
    told.map(([line]) => line),
  );
  expect(functionsIn(text, 'a')[0]?.code.split('\n')).toEqual(told.map(([, line]) => line));
});
