/** Checks that no page of the built site is heavier than its limit, and ends with exit code 1 when one is. */
import { readFileSync } from 'node:fs';
import { explainFailures, PlainFailure } from '../setup/failure.mjs';
import { fromRoot } from '../setup/paths.mjs';
import { FRONT_LIMIT, PAGE_LIMIT, SCRIPT_LIMIT } from './limits.ts';
import { weighPage } from './page-weight.ts';
import { pagePaths } from './pages.ts';

await explainFailures(async () => {
  const folder = fromRoot('dist');
  const { base } = JSON.parse(readFileSync(fromRoot('dist', 'headers.json'), 'utf8'));
  const pages = pagePaths(folder).map((page) => {
    const { html, css, js } = weighPage(folder, page, base);
    return { page: page || 'front page', all: html + css + js, html, css, js };
  });
  if (pages.length === 0) throw new PlainFailure('dist/ holds no page.');
  const heavy = pages.flatMap(({ page, all, html, css, js }) => {
    const limit = page === 'front page' ? FRONT_LIMIT : PAGE_LIMIT;
    const parts = `HTML ${kB(html)}, CSS ${kB(css)}, JS ${kB(js)}`;
    return [
      ...(all > limit * 1000 ? [`${page}: ${kB(all)} of at most ${limit} (${parts})`] : []),
      ...(js > SCRIPT_LIMIT * 1000 ? [`${page}: JS ${kB(js)} of at most ${SCRIPT_LIMIT}`] : []),
    ];
  });
  if (heavy.length > 0) {
    throw new PlainFailure(`Too heavy before Run, in kB after gzip:\n${heavy.join('\n')}`);
  }
  const heaviest = Math.max(...pages.map(({ all }) => all));
  console.log(`${pages.length} pages are light enough; the heaviest has ${kB(heaviest)} kB.`);
});

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
