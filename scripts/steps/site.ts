/** Builds the site with Astro, then the list for the search, its pages as Markdown, the policy that names its inline scripts, and its service worker. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sectionNames } from '../../content/search.ts';
import { readSiteAddress } from '../../src/shell/address.ts';
import { sidebarOf } from '../../src/shell/sidebar.ts';
import { fillBook } from '../book/fill.ts';
import { writeMarkdown } from '../markdown/write.ts';
import { WORKER_FILE, writeServiceWorker } from '../offline/service-worker.ts';
import { writeSearch } from '../search/write.ts';
import {
  contentSecurityPolicy,
  formatHeadersFile,
  formatNginxHeaders,
  headerRules,
} from '../serve/headers.ts';
import { inlineScriptHashes } from '../serve/inline-scripts.ts';
import { fromRoot } from '../setup/paths.mjs';
import type { Step, StepContext } from './run-steps.ts';

export const site: Step = {
  name: 'site',
  title: 'Building the site',
  inputs: [
    ...['astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json', 'CHANGELOG.md'],
    ...['content', 'src', 'public', 'rust', 'build/wasm/browser'],
    ...['headers', 'inline-scripts', 'source-hash'].map((name) => `scripts/serve/${name}.ts`),
    ...['scripts/book', 'scripts/markdown', 'scripts/offline', 'scripts/search'],
    ...['scripts/setup/failure.mjs', 'scripts/setup/paths.mjs'],
    ...['rust/crates.ts', 'scripts/steps/engine-folder.ts'],
  ],
  values: () => ({ address: process.env.SITE_URL ?? '', reportTo: process.env.REPORT_TO ?? '' }),
  outputs: [
    'dist/index.html',
    'dist/headers.json',
    'dist/_headers',
    `dist/${WORKER_FILE}`,
    'build/nginx-headers.conf',
  ],
  async run(context) {
    const { SITE_URL: siteUrl = '', REPORT_TO: reportTo = '' } = process.env;
    await buildSite(context, { folder: 'dist', siteUrl, reportTo });
    const { rules } = JSON.parse(readFileSync(fromRoot('dist', 'headers.json'), 'utf8'));
    writeFileSync(fromRoot('build', 'nginx-headers.conf'), formatNginxHeaders(rules));
  },
};

interface Destination {
  /** Where the built site goes, relative to the root of the repository. */
  readonly folder: string;
  /** Where it will be put, as in SITE_URL; empty for the root of any host. */
  readonly siteUrl: string;
  /** Where readers report mistakes, as in REPORT_TO; empty for nowhere. */
  readonly reportTo: string;
}

export async function buildSite(
  { run, detail }: StepContext,
  { folder, siteUrl, reportTo }: Destination,
) {
  const { base } = readSiteAddress(siteUrl);
  const astro = fromRoot('node_modules', 'astro', 'bin', 'astro.mjs');
  await run(process.execPath, [astro, 'build', '--outDir', folder], {
    env: {
      ...{ ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' },
      SITE_URL: siteUrl,
      REPORT_TO: reportTo,
    },
  });
  const built = fromRoot(folder);
  const items = sidebarOf(fromRoot('content')).flatMap((group) => group.items);
  const order = items.map(({ slug }) => `/${slug}/`);
  detail('listing sections for the search');
  writeSearch(built, ['/', ...order], sectionNames);
  detail('writing Markdown');
  writeMarkdown(built, { base, order });
  detail('filling the whole book');
  fillBook(built, base);
  detail('hashing inline scripts');
  writePolicy(built, base);
  detail('writing the service worker');
  await writeServiceWorker(built);
}

/**
 * Writes the policy into each page, for hosts that send no headers, and all headers into `headers.json` for
 * the server and `_headers` for file hosts that read it.
 * @param folder The built site.
 * @param base Where it lies on its host.
 */
export function writePolicy(folder: string, base = '/') {
  const hashes = new Set<string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const file = path.join(folder, name);
    const html = readFileSync(file, 'utf8');
    const found = inlineScriptHashes(html);
    for (const hash of found) hashes.add(hash);
    writeFileSync(file, withPolicy(html, contentSecurityPolicy(found, { inPage: true }), name));
  }
  const rules = headerRules([...hashes].sort(), base);
  writeFileSync(path.join(folder, 'headers.json'), `${JSON.stringify({ base, rules }, null, 2)}\n`);
  writeFileSync(path.join(folder, '_headers'), formatHeadersFile(rules));
}

/** @param name The page's file, for the error. */
function withPolicy(html: string, policy: string, name: string) {
  const charset = /<meta charset="utf-8"\s*\/?>/i;
  if (!charset.test(html)) throw new Error(`${name} has no <meta charset="utf-8">.`);
  return html.replace(
    charset,
    (meta) => `${meta}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}
