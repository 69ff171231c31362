/** The speed check that a reader copies: its own tests, a run on the real port, and a workflow that reads as one. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = 'content/chapters/07-rust-in-your-toolset/ci';

function python(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(resolve('build/venv/bin/python'), args, {
    cwd: FOLDER,
    encoding: 'utf8',
    env: { ...process.env, PYTHONPATH: resolve('rust/arrays/tests'), PYTHONDONTWRITEBYTECODE: '1' },
  });
  return { status, output: stdout + stderr };
}

test('its own tests pass', () => {
  const { status, output } = python('-m', 'pytest', '-q', '-p', 'no:cacheprovider');
  expect(status, output).toBe(0);
  expect(output).toMatch(/^4 passed/m);
});

test('it runs on the port that it watches, and says how that went', () => {
  const { output } = python('check_speed.py');
  expect(output).toMatch(
    /^as fast as promised$|^the port is [\d.]+ times as fast, 10\.0 was promised$/m,
  );
});

test('the workflow names only files that are there, and pins every action to a commit', () => {
  const workflow = readFileSync(join(FOLDER, 'speed.yml'), 'utf8');
  const actions = [...workflow.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
  expect(actions.length).toBeGreaterThan(0);
  for (const action of actions) expect(action).toMatch(/@[0-9a-f]{40}$/);
  expect(workflow).toContain('python check_speed.py');
});
