/** Reads from a test runner's own report how many of its tests passed and failed. */

/** A skipped or flaky test counts as failed: nothing here is skipped on purpose. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** @param report What Vitest's JSON reporter wrote. */
export function countVitest(report: string): Counts {
  const result = JSON.parse(report);
  const passed = Number(result.numPassedTests);
  return { passed, failed: Number(result.numTotalTests) - passed };
}

/** @param report What Playwright's JSON reporter wrote. */
export function countPlaywright(report: string): Counts {
  const { stats, errors } = JSON.parse(report);
  return {
    passed: Number(stats.expected),
    failed: Number(stats.unexpected) + Number(stats.flaky) + Number(stats.skipped) + errors.length,
  };
}

/** @param report What pytest's `--junit-xml` wrote. */
export function countJUnit(report: string): Counts {
  const counts = { passed: 0, failed: 0 };
  for (const [, attributes = ''] of report.matchAll(/<testsuite\s([^>]*)>/g)) {
    const number = (name: string) =>
      Number(attributes.match(new RegExp(`\\b${name}="(\\d+)"`))?.[1] ?? 0);
    const failed = number('failures') + number('errors') + number('skipped');
    counts.failed += failed;
    counts.passed += number('tests') - failed;
  }
  return counts;
}

/** @param output What `cargo test` printed. */
export function countCargo(output: string): Counts {
  const counts = { passed: 0, failed: 0 };
  const line = /^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored;/gm;
  for (const [, passed, failed, ignored] of output.matchAll(line)) {
    counts.passed += Number(passed);
    counts.failed += Number(failed) + Number(ignored);
  }
  return counts;
}

/**
 * The sum of several reports; nothing when one of them has no test, for the others' must not stand in for it.
 */
export function add(counts: readonly Counts[]): Counts {
  if (counts.some(({ passed, failed }) => passed + failed === 0)) return { passed: 0, failed: 0 };
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/**
 * What a suite counts for once its runner has ended: a runner that crashed, or that ran no test, has failed.
 * @param counted Null when the runner left no report.
 * @param exitCode Null when a signal ended it.
 * @returns The remark is empty where there is nothing to say.
 */
export function judge(
  counted: Counts | null,
  exitCode: number | null,
): Counts & { remark: string } {
  if (counted === null) return { passed: 0, failed: 1, remark: 'left no report' };
  if (exitCode !== 0 && counted.failed === 0) {
    return { ...counted, failed: 1, remark: `ended with exit code ${exitCode ?? 'none'}` };
  }
  if (counted.passed + counted.failed === 0) {
    return { passed: 0, failed: 1, remark: 'ran no test' };
  }
  return { ...counted, remark: '' };
}
