/** What the build has written down of the site for whoever serves it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PlainFailure } from '../setup/failure.mjs';
import { fromRoot } from '../setup/paths.mjs';
import { type HeaderRule, headersFor } from './headers.ts';

/** The content of `headers.json`. */
export interface SiteTable {
  /** Where the site lies on its host; begins and ends with a slash. */
  readonly base: string;
  readonly rules: readonly HeaderRule[];
}

export interface BuiltSite {
  /** Absolute. */
  readonly folder: string;
  readonly base: string;
  /** Of what a compiler beside the site answers. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * @param folder Relative to the root of the repository.
 * @param command Builds it.
 * @throws PlainFailure when it is not built.
 */
export function readBuiltSite(folder: string, command: string): BuiltSite {
  const built = fromRoot(folder);
  const table = path.join(built, 'headers.json');
  if (!existsSync(table)) {
    throw new PlainFailure(`There is no built site in ${folder}/: run ${command}.`);
  }
  const { base, rules }: SiteTable = JSON.parse(readFileSync(table, 'utf8'));
  return { folder: built, base, headers: headersFor(rules, `${base}compile`) };
}
