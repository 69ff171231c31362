/** A suite is left out only where nothing has changed since it passed, and never counts what it did not run. */
import { globSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../scripts/setup/paths.mjs';
import { listFiles } from '../../../scripts/steps/stamp.ts';
import { rowSources } from '../../../scripts/suites/row-sources.ts';
import { unlessUnchanged } from '../../../scripts/suites/unchanged.ts';
import { importedFrom } from '../imported-from.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A suite over one file and one value, in a folder of its own. */
function suiteIn(base: string) {
  const state = { version: '1', failed: 0, runs: 0 };
  const sources = {
    stamp: 'passed-some',
    inputs: ['source'],
    values: async () => ({ version: state.version }),
  };
  const write = (text: string) => writeFileSync(path.join(base, 'source'), text);
  const run = () =>
    unlessUnchanged(
      'some',
      sources,
      async () => {
        state.runs += 1;
        return { name: 'some', seconds: 1, passed: 3, failed: state.failed, remark: '' };
      },
      base,
    );
  write('one');
  return { state, write, run };
}

test('a suite that has passed is not run again, which counts as no test and is told', async () => {
  const { state, run } = suiteIn(temporaryFolder());
  expect(await run()).toMatchObject({ passed: 3, remark: '' });
  const second = await run();
  expect(second).toMatchObject({ passed: 0, failed: 0 });
  expect(second.remark).toMatch(/not run/);
  expect(state.runs).toBe(1);
});

test('it runs again after a change of a source or of a value', async () => {
  const { state, write, run } = suiteIn(temporaryFolder());
  await run();
  write('two');
  await run();
  state.version = '2';
  await run();
  expect(state.runs).toBe(3);
});

test('it runs until it passes, and a failure after a change is not forgotten', async () => {
  const { state, write, run } = suiteIn(temporaryFolder());
  await run();
  state.failed = 1;
  write('two');
  await run();
  write('one');
  await run();
  state.failed = 0;
  await run();
  await run();
  expect(state.runs).toBe(4);
});

test('the rows are tested again after a change of any file that their tests import', () => {
  const inputs = new Set(listFiles(root, rowSources.inputs));
  const imported = importedFrom(globSync('tests/bindings/*.test.ts', { cwd: root }));
  expect(imported.size).toBeGreaterThan(30);
  expect([...imported.keys()].filter((file) => !inputs.has(file))).toEqual([]);
});

test('the rows are tested again after a change of what they run', () => {
  const inputs = new Set(listFiles(root, rowSources.inputs));
  for (const file of [
    ...['scripts/native/batches.py', 'src/runtime/python/timing.py', 'content/texts/moby-dick.txt'],
    ...['content/bindings/fib/fib_c_api.c', 'content/chapters/03-porting-a-function/count.py'],
    ...['rust/fib/tests/cases.json', 'content/records/record.json'],
  ]) {
    expect(inputs, file).toContain(file);
  }
});
