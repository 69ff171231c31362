/** Whoever lacks something is told what, why and how to get it. */
import { describe, expect, test } from 'vitest';
import {
  describeMissing,
  findMissing,
  isAtLeast,
  refuseWindows,
} from '../../../scripts/setup/prerequisites.mjs';

/** Answers as a computer does that has these programs. */
function computerWith(programs: Readonly<Record<string, string>>) {
  return async (program: string) => programs[program] ?? null;
}

const complete = { rustup: 'rustup 1.28.2', cargo: 'cargo 1.95.0 (f2d3 2026)', python3: '3.11.7' };

test('nothing is missing where everything is there', async () => {
  const missing = await findMissing({ nodeVersion: '20.0.0', run: computerWith(complete) });
  expect(missing).toEqual([]);
});

test('any of several names of Python will do', async () => {
  const { python3: _, ...others } = complete;
  const other = computerWith({ ...others, 'python3.13': '3.13.1' });
  expect(await findMissing({ nodeVersion: '24.1.0', run: other })).toEqual([]);
  const without = await findMissing({ nodeVersion: '24.1.0', run: computerWith(others) });
  expect(without.map(({ what }) => what)).toEqual(['Python 3.11 or newer with venv']);
});

test('an old cargo is told from a missing one, and updated instead of installed', async () => {
  const old = computerWith({ ...complete, cargo: 'cargo 1.94.1 (1234 2026)' });
  const [cargo] = await findMissing({ nodeVersion: '24.1.0', run: old });
  expect(cargo?.what).toContain('this is 1.94.1');
  expect(cargo?.how).toBe('rustup update stable');
});

describe.each(['linux', 'darwin'])('on %s', (platform) => {
  test('an empty computer gets one entry for each, complete', async () => {
    const missing = await findMissing({ platform, nodeVersion: '18.2.0', run: computerWith({}) });
    expect(missing.map(({ what }) => what.split(' ')[0])).toEqual([
      'Node',
      'rustup',
      'cargo',
      'Python',
    ]);
    for (const { what, why, how } of missing) {
      expect(describeMissing(missing)).toContain(`${what}\n    why: ${why}\n    how: ${how}`);
      expect(why).not.toBe('');
      expect(how).not.toBe('');
    }
  });
});

test('Windows is sent to WSL, other systems are not', () => {
  expect(() => refuseWindows('win32')).toThrow(/WSL/);
  expect(() => refuseWindows('linux')).not.toThrow();
});

test.each([
  ['24.1.0', '22.12', true],
  ['22.12.0', '22.12', true],
  ['22.9.0', '22.12', false],
  ['3.9', '3.11', false],
  ['20', '20.0', true],
])('%s is at least %s: %s', (version, minimum, answer) => {
  expect(isAtLeast(version, minimum)).toBe(answer);
});
