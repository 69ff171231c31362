/** Steps run in order, are left out when nothing changed, and go on from where they failed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PlainFailure } from '../../../scripts/setup/failure.mjs';
import { Progress } from '../../../scripts/setup/progress.mjs';
import { runSteps, type Step } from '../../../scripts/steps/run-steps.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A table of two steps, and the names of those that ran. */
function twoSteps() {
  const root = temporaryFolder({ 'a.txt': '1', 'b.txt': '1' });
  const ran: string[] = [];
  const failing = new Set<string>();
  const step = (name: string): Step => ({
    name,
    title: `Making ${name}`,
    inputs: [`${name}.txt`],
    outputs: [`${name}.out`],
    async run() {
      ran.push(name);
      if (failing.has(name)) throw new PlainFailure('the reason');
      writeFileSync(path.join(root, `${name}.out`), '');
    },
  });
  const steps = [step('a'), step('b')];
  let log = '';
  const run = async () => {
    ran.length = 0;
    log = '';
    const output = {
      write: (text: string) => {
        log += text;
      },
    };
    await runSteps(steps, { root, progress: new Progress(steps.length, output, () => 0) });
  };
  return { root, ran, failing, steps, run, log: () => log };
}

test('a second run leaves out every step and says so', async () => {
  const { ran, run, log } = twoSteps();
  await run();
  expect(ran).toEqual(['a', 'b']);
  await run();
  expect(ran).toEqual([]);
  expect(log()).toBe('[1/2] Making a: unchanged\n[2/2] Making b: unchanged\n');
});

test('a changed input runs its step alone', async () => {
  const { root, ran, run } = twoSteps();
  await run();
  writeFileSync(path.join(root, 'b.txt'), '2');
  await run();
  expect(ran).toEqual(['b']);
});

test('a failure names the step and its reason, and the next run goes on from there', async () => {
  const { ran, failing, run, log } = twoSteps();
  failing.add('b');
  await expect(run()).rejects.toThrow(/Making b did not succeed\.\nthe reason/);
  expect(log()).toMatch(/\[2\/2\] Making b: failed/);
  failing.clear();
  await run();
  expect(ran).toEqual(['b']);
});

test('an output that exists but has become useless makes the step run again', async () => {
  const { steps, ran, run } = twoSteps();
  await run();
  const [first] = steps;
  if (first === undefined) throw new Error('the table has two steps');
  steps[0] = { ...first, holds: () => false };
  await run();
  expect(ran).toEqual(['a']);
});

test('what another process reads is not remade underneath it, nor for one that was killed', async () => {
  const { root, ran, run } = twoSteps();
  await run();
  const use = (pid: number) => writeFileSync(path.join(root, 'build/in-use'), `${pid} npm test`);
  mkdirSync(path.join(root, 'build'), { recursive: true });
  use(process.ppid);
  await run();
  writeFileSync(path.join(root, 'b.txt'), '2');
  await expect(run()).rejects.toThrow(
    `Making b would change what npm test (process ${process.ppid})`,
  );
  expect(ran).toEqual([]);
  // Larger than any number that a process can have.
  use(2 ** 30);
  await run();
  expect(ran).toEqual(['b']);
});
