/** Installs a package on Debian, Ubuntu and their like, where we may. */
import { existsSync } from 'node:fs';
import type { StepContext } from './run-steps.ts';

/** @returns False where this is another system, or we are not its root. */
export async function installDebian({ run, detail }: StepContext, name: string): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  detail(`installing Debian's package ${name}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], { env });
  return true;
}
