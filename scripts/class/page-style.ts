/** The style of a page that is whole in one file, in the colours of the book. */
import { readFileSync } from 'node:fs';
import { fromRoot } from '../setup/paths.mjs';

/** @param file Relative to the root of the repository. */
export function pageStyle(file: string): string {
  return ['src/styles/palette.css', file]
    .map((path) => readFileSync(fromRoot(...path.split('/')), 'utf8'))
    .join('\n');
}
