/** The lab's own Python: its times are those of calls that are warm. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';

interface Told {
  readonly built: number;
  readonly asked: { readonly python: number; readonly rust: number };
  readonly some: string;
  readonly calls: readonly [asked: number, built: number];
}
let told: { readonly quick: Told; readonly slow: Told };

beforeAll(() => {
  const { stdout, stderr } = spawnSync(
    resolve('build/venv/bin/python'),
    ['tests/snippets/corpus_lab_clock.py', 'src/labs/corpus-lab/lab.py'],
    { encoding: 'utf8', env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' } },
  );
  expect(stdout, stderr).not.toBe('');
  told = JSON.parse(stdout);
});

test('what the first call of a class costs is in no figure', () => {
  expect(told.quick.built).toBeCloseTo(0.01, 6);
  expect(told.quick.asked.rust).toBeCloseTo(0.01, 6);
  expect(told.quick.asked.python).toBeCloseTo(0.03, 6);
  expect(told.quick.some).toBe('7');
});

test('a call that takes long is timed, and made, once', () => {
  expect(told.slow.built).toBeCloseTo(9000, 3);
  expect(told.slow.asked.rust).toBeCloseTo(9000, 3);
  expect(told.slow.calls).toEqual([1, 1]);
});
