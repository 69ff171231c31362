/** Reads the recorded profiles. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Profile, Profiles } from './profile.ts';

/** Relative to the root of the repository. */
export const PROFILES_FILE = 'content/records/profiles.json';

/** Written by `npm run record -- --only profiles`; a test holds its form. */
export function loadProfiles(root = process.cwd()): Profiles {
  return JSON.parse(readFileSync(join(root, PROFILES_FILE), 'utf8'));
}

/** @throws Error that names the profiles that there are. */
export function profileNamed({ profiles }: Profiles, id: string): Profile {
  const found = profiles.find((profile) => profile.id === id);
  if (found !== undefined) return found;
  throw new Error(
    `${PROFILES_FILE} has no profile "${id}", but ${profiles.map((one) => one.id).join(', ')}.`,
  );
}
