/** The ranges of Rust's integers stand in Python and in TypeScript, and are the same. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { INTEGERS } from '../../../../src/workshop/contract/contract.ts';
import { LIMITS } from '../../../../src/workshop/layout/integer-range.ts';

test('Python has the ranges that the layout has; of usize the 32 bits of the page', () => {
  const program =
    'import json, rust_integers as r; print(json.dumps({k: list(map(str, v)) for k, v in r.RANGES.items()}))';
  const { stdout, stderr } = spawnSync(resolve('build/venv/bin/python'), ['-c', program], {
    cwd: 'src/workshop/python',
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const ranges: Record<string, [string, string]> = JSON.parse(stdout);
  expect(Object.keys(ranges).sort()).toEqual([...INTEGERS].sort());
  for (const name of INTEGERS) {
    const [low, high] = LIMITS[name];
    expect(ranges[name], name).toEqual([String(low), String(high ?? 2n ** 32n - 1n)]);
  }
});
