/** The module for the page gives the answers of the shared table of cases. */
import { beforeAll, describe, expect, test } from 'vitest';
import init, { Text } from '../../build/wasm/browser/oxidizing_browser.js';
import { readCases } from '../../scripts/conformance/doubles-cases.ts';
import { browserModule } from './built.ts';

let memory: WebAssembly.Memory;

beforeAll(async () => {
  ({ memory } = await init({ module_or_path: browserModule() }));
});

describe.each(readCases())('$name', ({ text, characters, bytes }) => {
  test('is counted by characters', () => {
    using held = new Text(text);
    expect(held.count_zipped()).toBe(characters);
    expect(held.count_once()).toBe(characters);
    expect(held.count()).toBe(characters);
  });

  test('is counted by bytes', () => {
    using held = new Text(text);
    expect(held.count_bytes()).toBe(bytes);
    expect(held.count_blocks()).toBe(bytes);
  });

  test('is as long as its UTF-8', () => {
    using held = new Text(text);
    expect(held.length_bytes()).toBe(new TextEncoder().encode(text).length);
  });
});

test('memory of a freed text is used again', () => {
  const text = 'a'.repeat(1_000_000);
  new Text(text).free();
  const before = memory.buffer.byteLength;
  for (let i = 0; i < 100; i += 1) new Text(text).free();
  expect(memory.buffer.byteLength).toBe(before);
});

test('a lone surrogate is replaced, as the browser does wherever it encodes a text', () => {
  using held = new Text('\ud800\ud800');
  expect(held.length_bytes()).toBe(6);
  expect(held.count()).toBe(1);
});
