/** From the name of a function in a binary to words. The names are rustc's own, or short ones of the same grammar. */
import { expect, test } from 'vitest';
import { longName, readSymbol } from '../../../scripts/compiler/symbol.ts';

const said = (symbol: string): string | null => {
  const path = readSymbol(symbol);
  return path && longName(path);
};

test.each([
  [
    '_RINvNtCsgmFXNU7ZMu3_7triples5count11count_cubicNtNtCs4fpwrqjLtzE_4pyo33err5PyErrNCNvNtB4_7triples7signals0EB4_',
    'triples::count::count_cubic::<PyErr, closure of signals>',
  ],
  [
    '_RINvMNtCs3L34rPztziV_6corpus6corpusNtB3_6Corpus6withinNtNtCs4fpwrqjLtzE_4pyo33err5PyErrNCNvNtB5_6python7signals0EB5_',
    'corpus::corpus::Corpus::within::<PyErr, closure of signals>',
  ],
  [
    '_RNvXs1_NtNtNtCsgTDjtLakotu_4core4iter8adapters6filterINtB5_6FilterINtNtNtBb_3ops5range5RangemENCNvNtCsdre2niOfft5_6arrays7kernels12count_primes0ENtNtNtB9_6traits8iterator8Iterator5countB1A_',
    '<Filter<Range<u32>, closure of count_primes> as Iterator>::count',
  ],
  [
    '_RNCNvNtCsdre2niOfft5_6arrays7kernels12count_primes0B5_',
    'arrays::kernels::count_primes::{closure}',
  ],
  // Each form of a type: one letter, and what is made of others.
  ['_RINvC1a1fAhj4_E', 'a::f::<[u8; 4]>'],
  ['_RINvC1a1fShE', 'a::f::<[u8]>'],
  ['_RINvC1a1fTaedEE', 'a::f::<(i8, str, f64)>'],
  ['_RINvC1a1fThEE', 'a::f::<(u8,)>'],
  ['_RINvC1a1fReQL_SuE', 'a::f::<&str, &mut [()]>'],
  ['_RINvC1a1fPhObE', 'a::f::<*const u8, *mut bool>'],
  ['_RINvC1a1fFUKClEuFhEjE', 'a::f::<fn(i32), fn(u8) -> usize>'],
  ['_RINvC1a1fDNtC1b5ShapeNtC1b4Sendp4ItemjEL_E', 'a::f::<dyn Shape + Send>'],
  ['_RINvC1a1fKj10_Kan1_E', 'a::f::<16, -1>'],
  // A name in any script.
  ['_RNvNtCs3K82f0JvzDy_6corpus6corpusu3kdvB3_', 'corpus::corpus::数'],
  ['_RINvC1a1fL_hE', 'a::f::<u8>'],
])('%s is %s', (symbol, name) => {
  expect(said(symbol)).toBe(name);
});

test.each([
  ['nothing', ''],
  ['a name of C', 'PyInit_corpus'],
  ['the older form', '_ZN7doubles5count5count17h0123456789abcdefE'],
  ['a name that was cut off', '_RNvNtC1a1b'],
  ['a letter that says nothing', '_RQ1a'],
  ['a name that leads back to itself', '_RNvB_1a'],
  ['a letter beyond ASCII that is cut off', '_RNvC1au3b_9'],
])('%s is not read', (_, symbol) => {
  expect(said(symbol)).toBeNull();
});
