/** Checks the links of the built sites and the files that we cite, and ends with exit code 1 when one is missing. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { explainFailures, PlainFailure } from '../setup/failure.mjs';
import { fromRoot, root } from '../setup/paths.mjs';
import { underPath } from '../steps/site-under-path.ts';
import { checkLinks } from './broken.ts';
import { missingCitations } from './citations.ts';

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
  const { checked, missing } = missingCitations(root);
  if (missing.length > 0) {
    const lines = missing.map(({ file, cited }) => `${file}: there is no ${cited}`);
    throw new PlainFailure(lines.join('\n'));
  }
  console.log(`${checked} files are cited, and each is there.`);
});
