/** Fetches the wheels of pytest that wheels.txt pins by hash, once for each version of that file. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');
const lock = path.join(import.meta.dirname, 'wheels.txt');

/** Paths of the wheels; they are downloaded if they are not there yet. */
export function pytestWheels(): string[] {
  const hash = createHash('sha256').update(readFileSync(lock)).digest('hex').slice(0, 8);
  const folder = path.join(root, 'build', 'downloads', `pytest-${hash}`);
  if (!existsSync(folder)) download(folder);
  return wheelsIn(folder);
}

/** Paths of the wheels in a folder. */
export function wheelsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.whl'))
    .map((name) => path.join(folder, name));
}

/** The folder appears only when all wheels have arrived. */
function download(folder: string): void {
  const python = path.join(root, 'build', 'venv', 'bin', 'python');
  mkdirSync(path.dirname(folder), { recursive: true });
  const partial = mkdtempSync(`${folder}-partial-`);
  const pinned = ['--require-hashes', '--no-deps', '--only-binary=:all:', '--requirement', lock];
  const pip = ['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check'];
  const { status, error } = spawnSync(python, [...pip, ...pinned, '--dest', partial], {
    stdio: 'inherit',
  });
  if (status !== 0) {
    throw new Error(
      `cannot download the wheels of ${lock}: ${error?.message ?? `pip says why above`}`,
    );
  }
  renameSync(partial, folder);
}
