/** What the contract asks for is held against what the reader wrote. */
import { expect, test } from 'vitest';
import { otherSignature } from '../../../../src/workshop/port/signature.ts';

const LAYOUT =
  '/// It.\npub fn find(\n    text: &str,\n    from: usize,\n) -> i64 {\n    todo!()\n}\n';

test('the same signature in another form is no difference', () => {
  const kernel = 'fn help() {}\npub fn find(text: &str, from: usize) -> i64 { 1 }\n';
  expect(otherSignature(LAYOUT, kernel, 'find')).toBeNull();
});

test('another one is shown beside the wanted one', () => {
  const wanted = 'pub fn find(text: &str, from: usize) -> i64';
  expect(otherSignature(LAYOUT, 'pub fn find(text: &str) -> u8 { 1 }', 'find')).toEqual({
    wanted,
    found: 'pub fn find(text: &str) -> u8',
  });
  expect(otherSignature(LAYOUT, 'pub fn found() {}', 'find')).toEqual({ wanted, found: null });
  expect(otherSignature('', 'pub fn found() {}', 'find')).toBeNull();
});
