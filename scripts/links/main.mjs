/** Checks the links of dist/ and ends with exit code 1 when one is broken. */
import { explainFailures, PlainFailure } from '../setup/failure.mjs';
import { fromRoot } from '../setup/paths.mjs';
import { checkLinks } from './broken.mjs';

await explainFailures(async () => {
  const { checked, broken } = checkLinks(fromRoot('dist'));
  if (checked === 0) throw new PlainFailure('dist/ holds no page with a link.');
  if (broken.length > 0) {
    const lines = broken.map(({ page, link, reason }) => `${page}: "${link}": ${reason}`);
    throw new PlainFailure(lines.join('\n'));
  }
  console.log(`${checked} links lead somewhere.`);
});
