/** Says that a process reads what the steps have made, so that no other one remakes it underneath. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../setup/paths.mjs';

const fileIn = (base: string) => path.join(base, 'build', 'in-use');

/**
 * Until this process ends, steps that would change something fail in other processes.
 * @param what For example "npm test".
 */
export function holdSteps(what: string, base = root) {
  mkdirSync(path.dirname(fileIn(base)), { recursive: true });
  writeFileSync(fileIn(base), `${process.pid} ${what}`);
  process.on('exit', () => rmSync(fileIn(base), { force: true }));
}

/** What another process of this checkout does, or null: one that was killed has left its file behind. */
export function otherUser(base: string): string | null {
  if (!existsSync(fileIn(base))) return null;
  const [pid = '', ...what] = readFileSync(fileIn(base), 'utf8').split(' ');
  if (Number(pid) === process.pid) return null;
  try {
    process.kill(Number(pid), 0);
  } catch {
    return null;
  }
  return `${what.join(' ')} (process ${pid})`;
}
