/** A copy of Python's memory, taken from a real Pyodide and started from. */
import { readFileSync } from 'node:fs';
import { loadPyodide, type PyodideAPI } from 'pyodide';
import { expect, it } from 'vitest';
import { releaseSnapshot, takeSnapshot } from '../../../../src/runtime/python/snapshot.ts';

const plain = await loadPyodide();
const memory = takeSnapshot(plain);

async function restore(): Promise<PyodideAPI> {
  if (memory === null) throw new Error('No snapshot was taken.');
  const pyodide = await loadPyodide({ _loadSnapshot: memory });
  releaseSnapshot(pyodide);
  const source = readFileSync(
    new URL('../../../../src/runtime/python/after_snapshot.py', import.meta.url),
    'utf8',
  );
  pyodide.runPython(`${source}\nrenew()`, { globals: pyodide.toPy({}) });
  return pyodide;
}

it('starts Python with the same module path as an ordinary start', async () => {
  const restored = await restore();
  const path = 'import sys; repr(sys.path)';
  expect(restored.runPython(path)).toBe(plain.runPython(path));
});

it('does not start two interpreters with the same random numbers', async () => {
  const draw = 'import random; random.random()';
  const drawn = [await restore(), await restore()].map((one) => one.runPython(draw));
  expect(drawn[0]).not.toBe(drawn[1]);
});

it('gives cells the same JavaScript and awaits as before', async () => {
  const restored = await restore();
  expect(restored.runPython('import js; js.Object.keys.name')).toBe('keys');
  expect(await restored.runPythonAsync('import asyncio\nawait asyncio.sleep(0, 7)')).toBe(7);
});

it('leaves the interpreter that it was taken from as it was', () => {
  expect(plain.runPython('import js; len(js.crypto.randomUUID())')).toBe(36);
});

it('is not taken from an interpreter that holds an object of JavaScript', () => {
  plain.runPython('import js; kept = js.Object.new()');
  expect(takeSnapshot(plain)).toBeNull();
});

it('is not taken from a Pyodide that has no such way', () => {
  expect(takeSnapshot({} as PyodideAPI)).toBeNull();
});
