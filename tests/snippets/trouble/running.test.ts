/** Entries about running: each call raises what the page shows, and does not once what the page advises is done. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { venvProgram } from '../../../scripts/steps/venv.ts';
import { type Ended, exceptionIn, expectPrinted, makeModule, shown } from './printed.ts';

const PYTHON = venvProgram('python');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'oxidizing-running-')));

beforeAll(() => {
  for (const which of ['before', 'after'] as const) {
    mkdirSync(join(folder, which));
    makeModule(which, join(folder, which));
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a region of the calls in the folder of one of the two builds. */
function call(region: string, which: 'before' | 'after', options: readonly string[] = []): Ended {
  const cwd = join(folder, which);
  writeFileSync(join(cwd, 'try.py'), shown('running/calls.py', region));
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-X', 'utf8', ...options, 'try.py'], {
    cwd,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, RUST_BACKTRACE: '0', PYTHONDONTWRITEBYTECODE: '1' },
  });
  return { status, stdout, stderr };
}

// The module of the page, mended as the page says, answers the same call.
test.each([
  ['range', 'integer-out-of-range', '-1\n'],
  ['letters', 'lone-surrogate', '8\n'],
  ['first', 'panic', 'no value\n'],
  ['basket', 'already-mutably-borrowed', '1.0\n'],
  ['visit', 'already-borrowed', '6.0\n'],
  ['point', 'no-constructor', '5.0\n'],
  ['pickle', 'cannot-pickle', '360\n'],
  ['attribute', 'no-attribute-of-object', '4\n'],
  ['subclass', 'not-a-base-type', '360\n'],
])('%s raises what is shown as %s, and the mended module answers', async (region, name, answer) => {
  const before = call(region, 'before');
  await expectPrinted(name, exceptionIn(before.stderr), join(folder, 'before'));
  expect(before.status).toBe(1);
  const after = call(region, 'after');
  expect(after.stdout, after.stderr).toBe(answer);
});

test.each([
  ['half', 'half-converted', 'argument-type', '4\n'],
  ['letters-of', 'letters-converted', 'argument-type-text', '2\n'],
])(
  '%s is refused, and %s is not: what is given is converted',
  async (wrong, right, name, answer) => {
    const refused = call(wrong, 'before');
    await expectPrinted(name, exceptionIn(refused.stderr), folder);
    expect(refused.status).toBe(1);
    expect(call(right, 'before').stdout).toBe(answer);
  },
);

test('a text with half a pair is taken once it was replaced in Python', () => {
  expect(call('letters-replaced', 'before').stdout).toBe('8\n');
});

test('an object that must stay in its thread ends the other one, and is not bound once it is made of atomics', async () => {
  const { stdout, stderr } = call('visits', 'before');
  expect(stdout).toBe('1\n');
  await expectPrinted('unsendable', exceptionIn(stderr), folder);
  expect(call('visits', 'after')).toMatchObject({ status: 0, stdout: '2\n', stderr: '' });
});

test('a lock that is kept while Python runs makes the program hang, each thread says where, and it ends once the lock is let go', () => {
  const hanging = call('log', 'before');
  expect(hanging.status).toBe(1);
  expect(hanging.stderr.match(/line \d+ in write/g)).toHaveLength(2);
  expect(call('log', 'after')).toMatchObject({ status: 0, stdout: 'done\n' });
});

test('recursion in Rust ends Python, and a list of what is left does not', async () => {
  const { stderr, status } = call('depth', 'before', ['-X', 'faulthandler']);
  expect(status).toBe(null);
  const [first = ''] = stderr.split('\n\n');
  await expectPrinted('crash', first, folder);
  expect(call('depth', 'after').stdout).toBe('300001\n');
});
