/** From what rustc writes as assembly to functions in WebAssembly's text form. */
import { expect, test } from 'vitest';
import { functionsIn } from '../../../scripts/compiler/assembly.ts';

/** A function as LLVM's assembler has it. */
function written(symbol: string, lines: readonly string[], signature = '(i32, i32) -> (i32)') {
  const body = lines.map((line) => `\t${line}\n`).join('');
  return `\t.section\t.text.${symbol},"",@\n\t.type\t${symbol},@function\n${symbol}:\n\t.functype\t${symbol} ${signature}\n\t.local  \ti32, v128\n${body}\tend_function\n\n`;
}

const listed = (text: string, modules: readonly string[]) => functionsIn(text, 'corpus', modules);

test('nothing has no functions', () => {
  expect(listed('', ['words'])).toEqual([]);
});

test('a function of the crate is found by its name, its labels and directives are not', () => {
  const lines = ['loop    \t', 'local.get\t0', 'br_if   \t0', 'end_loop'];
  const symbol = '_RNvNtCsgTDjtLakotu_6corpus5words5lines';
  const text = [
    written('PyInit_corpus', ['unreachable']),
    written('_ZN4core3fmt5write17h0123456789abcdefE', ['unreachable']),
    written(symbol, lines).replace('loop', '# %bb.1:\n.LBB3_2:\n\tloop'),
    written('_RNvNtCsgTDjtLakotu_6corpus4root6_panic', []),
  ].join('');
  expect(listed(text, ['words'])).toEqual([
    {
      ...{ module: 'words', name: 'lines', types: [], signature: '(i32, i32) -> (i32)' },
      code: 'loop\nlocal.get 0\nbr_if 0\nend',
    },
  ]);
  // It has something to put away when it panics.
  const cleans = written(symbol, lines).replace('\t.functype', '.Lfunc_begin2:\n\t.functype');
  expect(listed(cleans, ['words'])).toMatchObject([{ name: 'lines' }]);
});

test.each([
  ['_RNvNtCsgTDjtLakotu_6corpus6corpus5lower', ['corpus', 'lower']],
  ['_RNvMs_NtCsgTDjtLakotu_6corpus6corpusNtB4_6Corpus6append', ['corpus', 'Corpus::append']],
  // A name in any script.
  ['_RNvNtCs3K82f0JvzDy_6corpus6corpusu11zhle_21_5waB3_', ['corpus', 'zähle_21']],
])('%s is read', (symbol, [module, name]) => {
  expect(listed(written(symbol, []), ['corpus'])).toMatchObject([{ module, name, types: [] }]);
});

test('of two functions that come out the same each is found', () => {
  const [one, other] = ['_RNvNtC6corpus5words3one', '_RNvNtC6corpus5words5other'];
  const text = `${written(one, ['i32.add '])}\t.globl\t${other}\n${other} = ${one}\n`;
  expect(listed(text, ['words'])).toMatchObject([
    { name: 'one', code: 'i32.add' },
    { name: 'other', code: 'i32.add' },
  ]);
});

test('a generic function is there for each list of types', () => {
  const names = [
    '_RINvNtCsdre2niOfft5_6arrays7kernels11count_aboveINtNtCs81jk7zNJKPl_5alloc3vec3VecdEEB4_',
    '_RINvNtCsdre2niOfft5_6arrays7kernels11count_aboveINtNtNtNtCsgTDjtLakotu_4core4iter8adapters3map3MapINtNtNtBT_5slice4iter4IterINtNtBT_4cell4CelldEENvMs8_B21_B1Y_3getEEB4_',
  ];
  const text = names.map((name) => written(name, [])).join('');
  expect(functionsIn(text, 'arrays', ['kernels'])).toMatchObject([
    { name: 'count_above', types: ['Vec<f64>'] },
    { name: 'count_above', types: ['Map<Iter<Cell<f64>>, get>'] },
  ]);
});

test.each([
  '_RNCNvNtCsgTDjtLakotu_6corpus5words5lines0',
  '_RNvXsK_NtCsgTDjtLakotu_6corpus5wordsNtB5_5ErrorNtB5_5Debug3fmt',
  '_RNvMNtCsgTDjtLakotu_6corpus5wordsNtB2_5Words13___pymethod_1',
])('%s is no function that a reader has named', (symbol) => {
  expect(listed(written(symbol, []), ['words'])).toEqual([]);
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
    ['i32.const\t.Lanon.d003a78c5de0dcc12e6e529ed558d236.2@MBREL+8', 'i32.const constant+8'],
    ['end_block', 'end'],
  ] as const;
  const text = written(
    '_RNvNtC1a1b1c',
    told.map(([line]) => line),
  );
  expect(functionsIn(text, 'a', ['b'])[0]?.code.split('\n')).toEqual(told.map(([, line]) => line));
});
