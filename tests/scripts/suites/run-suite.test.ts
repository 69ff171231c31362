/** A suite counts for what its runner reports this time, and one that crashes has failed. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../scripts/setup/paths.mjs';
import { countVitest } from '../../../scripts/suites/counts.ts';
import { runSuite } from '../../../scripts/suites/run-suite.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Runs JavaScript as a suite with two reports. */
async function runLines(folder: string, lines: string) {
  let printed = '';
  const reports = ['a.json', 'b.json'].map((name) =>
    path.relative(root, path.join(folder, 'reports', name)),
  );
  const result = await runSuite(
    {
      name: 'some',
      command: process.execPath,
      args: [
        ...['--input-type=module', '--eval'],
        `import { writeFileSync } from 'node:fs';\n` +
          `const report = (name, tests) => writeFileSync(${JSON.stringify(folder)} + '/reports/' + name, ` +
          `JSON.stringify({ numTotalTests: tests, numPassedTests: tests }));\n${lines}`,
      ],
      reports,
      count: countVitest,
    },
    (text) => {
      printed += text;
    },
  );
  return { ...result, printed };
}

test('a suite counts for the tests of all its reports, and both its streams are handed on', async () => {
  const lines = `report('a.json', 2); report('b.json', 3); console.log('out'); console.error('err');`;
  const { passed, failed, printed } = await runLines(temporaryFolder(), lines);
  expect({ passed, failed }).toEqual({ passed: 5, failed: 0 });
  expect(printed).toContain('out\n');
  expect(printed).toContain('err\n');
});

test.each([
  ['a report is not written', `report('a.json', 2);`, 'left no report'],
  ['a report has no test', `report('a.json', 2); report('b.json', 0);`, 'ran no test'],
  [
    'the runner fails',
    `report('a.json', 2); report('b.json', 3); process.exit(3);`,
    'ended with exit code 3',
  ],
])('it has failed when %s', async (_, lines, remark) => {
  expect(await runLines(temporaryFolder(), lines)).toMatchObject({ failed: 1, remark });
});

test('a report of an earlier run does not stand in for one of this run', async () => {
  const folder = temporaryFolder({ 'reports/b.json': '' });
  const old = JSON.stringify({ numTotalTests: 3, numPassedTests: 3 });
  writeFileSync(path.join(folder, 'reports/b.json'), old);
  expect(await runLines(folder, `report('a.json', 2);`)).toMatchObject({ failed: 1 });
});

test('a runner that is not there has failed, with the reason', async () => {
  let printed = '';
  const suite = { name: 'some', command: 'no-such-runner', args: [], count: countVitest };
  const result = await runSuite(suite, (text) => {
    printed += text;
  });
  expect(result).toMatchObject({ passed: 0, failed: 1 });
  expect(printed).toContain('no-such-runner');
});
