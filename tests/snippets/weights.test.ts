/** What results weigh on a computer, shown beside the cell that weighs them in the page. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { runPasted } from './run-python.ts';

const FOLDER = 'content/chapters/05-data-across-the-boundary/cells';
const RECORDED = resolve(FOLDER, 'weigh.txt');

/** Objects differ in size from one version of Python to the next, but never by so much. */
const FACTOR = 1.5;

const headOf = (output: string) => output.slice(0, output.indexOf('\n'));
const figuresOf = (output: string) =>
  [...output.matchAll(/^ *(\w+) +(\d+)$/gm)].map(([, name, bytes]) => ({
    name,
    bytes: Number(bytes),
  }));

test('the recorded weights are what the cell prints on a computer', async () => {
  const { status, stdout, stderr } = runPasted(readFileSync(resolve(FOLDER, 'weigh.py'), 'utf8'));
  expect(status, stderr).toBe(0);
  const recorded = readFileSync(RECORDED, 'utf8');
  if (headOf(stdout) === headOf(recorded)) {
    await expect(stdout).toMatchFileSnapshot(RECORDED);
    return;
  }
  const measured = figuresOf(stdout);
  for (const [index, { name, bytes }] of figuresOf(recorded).entries()) {
    expect(measured[index]?.name).toBe(name);
    expect(measured[index]?.bytes, name).toBeGreaterThanOrEqual(bytes / FACTOR);
    expect(measured[index]?.bytes, name).toBeLessThanOrEqual(bytes * FACTOR);
  }
});
