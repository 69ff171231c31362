/** Checks the links of the built sites and ends with exit code 1 when one is broken. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { explainFailures, PlainFailure } from '../setup/failure.mjs';
import { fromRoot } from '../setup/paths.mjs';
import { underPath } from '../steps/site-under-path.ts';
import { checkLinks } from './broken.mjs';

await explainFailures(async () => {
  for (const folder of ['dist', underPath.folder]) {
    const { base } = JSON.parse(readFileSync(path.join(fromRoot(folder), 'headers.json'), 'utf8'));
    const { checked, broken } = checkLinks(fromRoot(folder), base);
    if (checked === 0) throw new PlainFailure(`${folder}/ holds no page with a link.`);
    if (broken.length > 0) {
      const lines = broken.map(({ page, link, reason }) => `${page}: "${link}": ${reason}`);
      throw new PlainFailure(lines.join('\n'));
    }
    console.log(`${folder}: ${checked} links lead somewhere.`);
  }
});
