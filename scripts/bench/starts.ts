/** How long `npm start` takes: again in a built checkout, and from an empty clone on a bare computer. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bareEnvironment } from '../setup/bare.mjs';
import { PlainFailure } from '../setup/failure.mjs';
import { root, systemPath } from '../setup/paths.mjs';
import { runCommand } from '../setup/run-command.mjs';
import { atMost, medianOf, type Row } from './rows.ts';

const REPEATS = 10;
const FIRST_LIMIT_SECONDS = 360;

export async function secondStart(): Promise<Row[]> {
  const env = { ...process.env, PATH: systemPath() };
  await timeStart(root, env);
  const times: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) times.push(await timeStart(root, env));
  return [atMost('second npm start to serving', medianOf(times), 's', 5)];
}

/** Once, not ten times: a quarter of an hour and more would be too long for what it tells. */
export async function firstStart(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'first-start-'));
  try {
    const clone = path.join(folder, 'clone');
    await runCommand('git', ['clone', '--quiet', root, clone]);
    const env = await bareEnvironment(process.env, path.join(folder, 'bare'));
    const seconds = await timeStart(clone, env);
    return [atMost('first npm start, empty clone and caches', seconds, 's', FIRST_LIMIT_SECONDS)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds from the command until it names the address it serves. */
function timeStart(cwd: string, env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn('npm', ['start', '--', '--port', '4700'], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let printed = '';
    let seconds: number | undefined;
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      printed = (printed + part).slice(-4_000);
      if (seconds !== undefined || !printed.includes('Open http')) return;
      seconds = (performance.now() - start) / 1000;
      endGroup(child);
    });
    child.stderr.resume();
    child.on('error', reject);
    child.on('close', () => {
      if (seconds === undefined) {
        reject(new PlainFailure(`npm start ended before it served:\n${printed}`));
      } else resolve(seconds);
    });
  });
}

/** npm, the bootstrap and the server are one process group. */
function endGroup(child: ChildProcess): void {
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
}
