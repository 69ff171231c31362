/** The last line of `npm test` counts what the runners report, and no crash goes unseen. */
import { expect, test } from 'vitest';
import {
  add,
  countCargo,
  countJUnit,
  countPlaywright,
  countVitest,
  judge,
} from '../../../scripts/suites/counts.ts';
import { sumUp } from '../../../scripts/suites/summary.ts';

test('Vitest: what did not pass has failed, skipped ones too', () => {
  const report = JSON.stringify({ numTotalTests: 10, numPassedTests: 7, numFailedTests: 2 });
  expect(countVitest(report)).toEqual({ passed: 7, failed: 3 });
});

test('Playwright: flaky and skipped tests and errors outside of tests have failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
  const report = JSON.stringify({ stats, errors: [{ message: 'no server' }] });
  expect(countPlaywright(report)).toEqual({ passed: 5, failed: 5 });
});

test('pytest: errors and skipped tests have failed', () => {
  const report =
    '<?xml version="1.0"?><testsuites name="pytest tests"><testsuite name="pytest" errors="1" ' +
    'failures="2" skipped="3" tests="10" time="1.0"><testcase/></testsuite></testsuites>';
  expect(countJUnit(report)).toEqual({ passed: 4, failed: 6 });
});

test('cargo: the results of all binaries are added, ignored tests have failed', () => {
  const output = `
test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.1s
test result: FAILED. 3 passed; 1 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s
`;
  expect(countCargo(output)).toEqual({ passed: 15, failed: 2 });
});

test('reports are added, but those of others do not stand in for one that has no test', () => {
  const some = { passed: 3, failed: 1 };
  expect(add([some, some])).toEqual({ passed: 6, failed: 2 });
  expect(add([some, { passed: 0, failed: 0 }])).toEqual({ passed: 0, failed: 0 });
});

test.each([
  [{ passed: 3, failed: 0 }, 0, 0],
  [{ passed: 3, failed: 1 }, 1, 1],
  [{ passed: 3, failed: 0 }, 1, 1],
  [{ passed: 3, failed: 0 }, null, 1],
  [{ passed: 0, failed: 0 }, 0, 1],
  [null, 0, 1],
])('counts %j with exit code %j give %i failed', (counts, exitCode, failed) => {
  expect(judge(counts, exitCode).failed).toBe(failed);
});

test('all suites are summed up in one line', () => {
  const result = (passed: number, failed: number) => ({
    name: 'a suite',
    seconds: 1,
    remark: '',
    passed,
    failed,
  });
  expect(sumUp([result(3, 0), result(4, 0)])).toEqual({ line: '7 passed, 0 failed', ok: true });
  expect(sumUp([result(3, 1), result(4, 0)])).toEqual({ line: '7 passed, 1 failed', ok: false });
  expect(sumUp([]).ok).toBe(false);
});
