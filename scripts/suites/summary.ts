/** Sums all suites up: a table, and a last line that is alone. */
import type { SuiteResult } from './run-suite.ts';

export function formatSummary(results: readonly SuiteResult[]): string {
  const rows = results.map(({ name, passed, failed, seconds, remark }) => [
    name,
    `${passed} passed`,
    `${failed} failed`,
    `${seconds.toFixed(1)} s`,
    remark,
  ]);
  return formatTable(rows);
}

export function sumUp(results: readonly SuiteResult[]): { line: string; ok: boolean } {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  return { line: `${passed} passed, ${failed} failed`, ok: failed === 0 && passed > 0 };
}

/** Columns padded to their widest cell. */
export function formatTable(rows: readonly (readonly string[])[]) {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    }
  }
  return rows
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => `  ${line}`.trimEnd())
    .join('\n');
}
