/** What of the rows in other languages is to be had on this computer, as the steps have noted it. */
import { readFileSync } from 'node:fs';
import { fromRoot } from '../setup/paths.mjs';
import { BUILDS_FOLDER, PACKAGES_FILE } from './paths.ts';

/** What became of a build. One that was skipped lacks something that can be installed; one that failed has an error. */
export type Built = { name: string } & (
  | { state: 'built' }
  | { state: 'skipped' | 'failed'; reason: string }
);

export const BUILDS_FILE = `${BUILDS_FOLDER}/builds.json`;

export function readBuilds(): readonly Built[] {
  return JSON.parse(readFileSync(fromRoot(BUILDS_FILE), 'utf8'));
}

/**
 * Why a set of packages is not in the record's environment, or null if it is.
 * @param name Of a file in scripts/bindings/requirements, without its ending.
 */
export function missingPackage(name: string): string | null {
  const failed: Record<string, string> = JSON.parse(readFileSync(fromRoot(PACKAGES_FILE), 'utf8'));
  const reason = failed[name];
  return reason === undefined ? null : `${name} could not be installed: ${reason}`;
}
