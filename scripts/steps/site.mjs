/** Builds the site with Astro into dist/, then its pages as Markdown and the response headers that name its inline scripts. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sidebarOf } from '../../src/shell/sidebar.ts';
import { writeMarkdown } from '../markdown/write.mjs';
import { formatHeadersFile, headerRules } from '../serve/headers.mjs';
import { inlineScriptHashes } from '../serve/inline-scripts.mjs';
import { fromRoot } from '../setup/paths.mjs';

/** @type {import('../setup/step.mjs').Step} */
export const site = {
  name: 'site',
  title: 'Building the site',
  inputs: [
    ...['astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'],
    ...['content', 'src', 'public', 'rust', 'build/wasm/browser'],
    ...['scripts/serve/headers.mjs', 'scripts/serve/inline-scripts.mjs', 'scripts/markdown'],
  ],
  outputs: ['dist/index.html', 'dist/headers.json', 'dist/_headers'],
  async run({ run, detail }) {
    await run(process.execPath, [fromRoot('node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], {
      env: { ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' },
    });
    detail('writing Markdown');
    const order = sidebarOf(fromRoot('content')).flatMap(({ items }) => items);
    writeMarkdown(
      fromRoot('dist'),
      order.map(({ slug }) => `/${slug}/`),
    );
    detail('hashing inline scripts');
    writeHeaders(fromRoot('dist'));
  },
};

/**
 * Writes `headers.json` for the server and `_headers` for file hosts.
 * @param {string} folder The built site.
 */
export function writeHeaders(folder) {
  /** @type {Set<string>} */
  const hashes = new Set();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    const html = readFileSync(path.join(folder, file), 'utf8');
    for (const hash of inlineScriptHashes(html)) hashes.add(hash);
  }
  const rules = headerRules([...hashes].sort());
  writeFileSync(path.join(folder, 'headers.json'), `${JSON.stringify(rules, null, 2)}\n`);
  writeFileSync(path.join(folder, '_headers'), formatHeadersFile(rules));
}
