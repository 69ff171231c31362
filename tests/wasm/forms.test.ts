/** The module for the page takes every form of input: a text, whole numbers, floats, one number. */
import { beforeAll, expect, test } from 'vitest';
import init, * as browser from '../../build/wasm/browser/oxidizing_browser.js';
import { browserModule } from './built.ts';

beforeAll(async () => {
  await init({ module_or_path: browserModule() });
});

test('each class holds all of what it was given', () => {
  using text = new browser.Text('é');
  using integers = new browser.Integers(Int32Array.of(-1000, 0, 1000));
  using floats = new browser.Floats(Float64Array.of(0.5, 0.25));
  using number = new browser.Number(93);
  expect(text.length_bytes()).toBe(2);
  expect(integers.length()).toBe(3);
  expect(floats.length()).toBe(2);
  expect(number.value()).toBe(93);
});

test('memory of freed numbers is used again', async () => {
  const { memory } = await init({ module_or_path: browserModule() });
  const values = new Int32Array(250_000);
  new browser.Integers(values).free();
  const before = memory.buffer.byteLength;
  for (let i = 0; i < 100; i += 1) new browser.Integers(values).free();
  expect(memory.buffer.byteLength).toBe(before);
});
