/** The limit on WebAssembly's memory. */
import { afterEach, expect, it } from 'vitest';
import { limitMemory } from '../../../../src/runtime/python/memory.ts';

const PAGE = 65_536;
const { grow } = WebAssembly.Memory.prototype;

afterEach(() => {
  WebAssembly.Memory.prototype.grow = grow;
});

it('lets memory grow up to the limit and refuses beyond it, as a browser without memory would', () => {
  limitMemory(3 * PAGE);
  const memory = new WebAssembly.Memory({ initial: 1 });
  expect(memory.grow(2)).toBe(1);
  expect(memory.buffer.byteLength).toBe(3 * PAGE);
  expect(() => memory.grow(1)).toThrow(RangeError);
  expect(memory.buffer.byteLength).toBe(3 * PAGE);
});
