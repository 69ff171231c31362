/** Progress is a ticking line on a terminal and plain lines in a log. */
import { expect, test, vi } from 'vitest';
import { formatElapsed, Progress } from '../../../scripts/setup/progress.mjs';

/** A stream that keeps what is written. */
function record(isTTY: boolean) {
  const written: string[] = [];
  return { written, isTTY, columns: 40, write: (text: string) => void written.push(text) };
}

test.each([
  [940, '0.9 s'],
  [59_900, '59 s'],
  [61_000, '1 min 01 s'],
])('%i ms are shown as %s', (milliseconds, shown) => {
  expect(formatElapsed(milliseconds)).toBe(shown);
});

test('a log gets a line when a step ends, and one every half minute while it runs', () => {
  vi.useFakeTimers();
  const output = record(false);
  const line = new Progress(3, output, () => Date.now()).start('Building');
  expect(output.written).toEqual([]);
  line.detail('\u001b[32mCompiling\u001b[0m pyo3');
  vi.advanceTimersByTime(30_000);
  expect(output.written).toEqual(['[1/3] Building … 30 s  Compiling pyo3\n']);
  line.end('done');
  expect(output.written.at(-1)).toBe('[1/3] Building: done, 30 s\n');
  vi.advanceTimersByTime(60_000);
  expect(output.written).toHaveLength(2);
  vi.useRealTimers();
});

test('a terminal line is drawn over itself and never wider than the terminal', () => {
  vi.useFakeTimers();
  const output = record(true);
  const line = new Progress(3, output, () => Date.now()).start('Building');
  line.detail('x'.repeat(200));
  vi.advanceTimersByTime(250);
  const drawn = output.written.at(-1) ?? '';
  expect(drawn.startsWith('\r\u001b[J[1/3] Building … 0.3 s')).toBe(true);
  expect(drawn.length).toBe('\r\u001b[J'.length + 39);
  line.end('failed');
  expect(output.written.at(-1)).toBe('\r\u001b[J[1/3] Building: failed, 0.3 s\n');
  vi.useRealTimers();
});

test('steps that run at once have a line each, and one that ends leaves its own above the others', () => {
  vi.useFakeTimers();
  const output = record(true);
  const progress = new Progress(2, output, () => Date.now());
  const first = progress.start('Building');
  const second = progress.start('Packing');
  expect(output.written.at(-1)).toBe('\r\u001b[J[1/2] Building … 0.0 s\n[2/2] Packing … 0.0 s');
  first.end('done');
  expect(output.written.at(-1)).toBe(
    '\r\u001b[1A\u001b[J[1/2] Building: done, 0.0 s\n[2/2] Packing … 0.0 s',
  );
  second.end('unchanged');
  expect(output.written.at(-1)).toBe('\r\u001b[J[2/2] Packing: unchanged\n');
  vi.useRealTimers();
});
