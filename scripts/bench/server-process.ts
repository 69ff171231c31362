/** A server of the site as a process of its own, for the length of a measurement. */
import { spawn } from 'node:child_process';
import { fromRoot } from '../setup/paths.mjs';

export interface ServerProcess {
  /** What it has printed until it was open. */
  readonly said: string;
  readonly pid: number;
}

/**
 * @param script Relative to the root of the repository.
 * @param opened What it prints when it answers.
 */
export async function withServerProcess<T>(
  script: string,
  args: readonly string[],
  opened: RegExp,
  work: (server: ServerProcess) => Promise<T>,
): Promise<T> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: fromRoot(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const said = await new Promise<string>((resolve, reject) => {
      let printed = '';
      child.stdout.setEncoding('utf8').on('data', (part: string) => {
        printed += part;
        if (opened.test(printed)) resolve(printed);
      });
      child.on('close', () => reject(new Error(`The server ended:\n${printed}`)));
    });
    return await work({ said, pid: child.pid ?? 0 });
  } finally {
    child.kill('SIGTERM');
  }
}
