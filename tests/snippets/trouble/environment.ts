/** A virtual environment as a reader has it, made in a moment: its pip and its maturin are those of our own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { venvProgram } from '../../../scripts/steps/venv.ts';

/** The folder of the packages of an environment. */
export function packagesOf(environment: string): string {
  const lib = join(environment, 'lib');
  const [version = ''] = readdirSync(lib);
  return join(lib, version, 'site-packages');
}

/** Makes `.venv` in a folder; the environment's folder. */
export function makeEnvironment(folder: string): string {
  const environment = join(folder, '.venv');
  const { status, stderr } = spawnSync(
    venvProgram('python'),
    ['-m', 'venv', '--without-pip', environment],
    { encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  const ours = packagesOf(join(venvProgram('python'), '../..'));
  // In a folder beside: pip removes an environment's packages as one when it knows all files there.
  const beside = join(environment, 'beside');
  mkdirSync(beside);
  symlinkSync(join(ours, 'pip'), join(beside, 'pip'));
  writeFileSync(join(packagesOf(environment), 'beside.pth'), `${beside}\n`);
  symlinkSync(venvProgram('maturin'), join(environment, 'bin/maturin'));
  return environment;
}
