/** Folders in which compilations have their files, and what still runs in one. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const PREFIX = 'oxidizing-compile-';

/** Gives `use` an empty folder of its own, which is gone when it has ended, however that was. */
export async function withWorkFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), PREFIX));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Command lines of this computer's processes that work in such a folder; only Linux tells.
 * @param below Counts folders below this one alone.
 */
export function compilersRunning(below = ''): string[] {
  return readdirSync('/proc').flatMap((id) => {
    if (!/^\d+$/.test(id)) return [];
    try {
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
      return command.includes(path.join(below, PREFIX)) ? [command] : [];
    } catch {
      return [];
    }
  });
}
