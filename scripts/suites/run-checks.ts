/** Runs the checks side by side and shows the output of those that fail. */
import path from 'node:path';
import { root } from '../setup/paths.mjs';
import { describeFailure, tryCommand } from '../setup/run-command.mjs';
import { checks } from './checks.ts';
import type { SuiteResult } from './run-suite.ts';
import { formatTable } from './summary.ts';

/** Of each check that fails: enough for a dozen findings. */
const linesShown = 200;

/**
 * @param workers How many run at once.
 * @param write Takes what is to be shown.
 * @returns Each check counts as a test.
 */
export async function runChecks(
  workers: number,
  write: (text: string) => void,
): Promise<SuiteResult> {
  const from = performance.now();
  const queue = [...checks];
  const results = new Map<string, { ok: boolean; seconds: number }>();

  async function work() {
    for (let check = queue.shift(); check !== undefined; check = queue.shift()) {
      const start = performance.now();
      const options = {
        cwd: path.join(root, check.cwd ?? '.'),
        env: { NO_COLOR: '1' },
      };
      const result = await tryCommand(check.command, check.args, options);
      results.set(check.name, {
        ok: result.code === 0,
        seconds: (performance.now() - start) / 1000,
      });
      if (result.code !== 0) {
        const failure = describeFailure(check.command, check.args, options, result, linesShown);
        write(`\n${check.name}\n${failure}\n`);
      }
    }
  }
  await Promise.all(Array.from({ length: workers }, work));

  const rows = checks.map(({ name }) => {
    const result = results.get(name);
    return [name, result?.ok === true ? 'ok' : 'FAILED', `${result?.seconds.toFixed(1)} s`];
  });
  write(`\n${formatTable(rows)}\n`);
  const failed = rows.filter(([, state]) => state !== 'ok').length;
  return {
    name: 'checks',
    seconds: (performance.now() - from) / 1000,
    passed: checks.length - failed,
    failed,
    remark: '',
  };
}
