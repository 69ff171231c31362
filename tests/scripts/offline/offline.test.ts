/** What the build writes for its service worker: final bytes, content in names, and another id for another build. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nameSearchFolder } from '../../../scripts/offline/search-folder.ts';
import { describeBuild } from '../../../scripts/offline/service-worker.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const headers = { 'Cross-Origin-Embedder-Policy': 'require-corp' };

const siteOf = (more: Readonly<Record<string, string>> = {}) =>
  temporaryFolder({
    'headers.json': JSON.stringify({ base: '/', rules: [{ path: '/*', headers }] }),
    'index.html': '<site-search data-index="pagefind/">',
    'offline/index.html': '<script src="/book/_astro/a.1.js"></script>',
    '_astro/a.1.js': 'import"./b.1.js";import("./c.1.js")',
    '_astro/b.1.js': '1',
    '_astro/c.1.js': '2',
    'engine/x/big.wasm': 'wasm',
    'engine/x/big.wasm.gz': 'packed',
    'pagefind/pagefind.js': 'search',
    'pagefind/pagefind-ui.js': 'a dialog that no page loads',
    ...more,
  });

test('a build lists its files with size and hash, pages by their address', () => {
  const { files } = describeBuild(siteOf(), 'code');
  expect(files['']?.[0]).toBe(36);
  expect(files['engine/x/big.wasm']?.[1]).toMatch(/^[0-9a-f]{64}$/);
  expect(Object.keys(files)).not.toContain('engine/x/big.wasm.gz');
  expect(Object.keys(files)).not.toContain('headers.json');
});

test('the page for offline brings what it needs at once, and no more', () => {
  const { fallback } = describeBuild(siteOf(), 'code');
  expect(fallback).toEqual(['offline/', '_astro/a.1.js', '_astro/b.1.js']);
});

test('the same build has the same id, another page or another worker another one', () => {
  const { id } = describeBuild(siteOf(), 'code');
  expect(describeBuild(siteOf(), 'code').id).toBe(id);
  expect(describeBuild(siteOf(), 'other code').id).not.toBe(id);
  expect(describeBuild(siteOf({ 'index.html': 'other' }), 'code').id).not.toBe(id);
});

test('the search index lies in a folder named by its content, and pages say where', () => {
  const site = siteOf();
  const name = nameSearchFolder(site);
  expect(readFileSync(`${site}/index.html`, 'utf8')).toBe(`<site-search data-index="${name}/">`);
  expect(readFileSync(`${site}/${name}/pagefind.js`, 'utf8')).toBe('search');
  expect(existsSync(`${site}/${name}/pagefind-ui.js`)).toBe(false);
  expect(existsSync(`${site}/pagefind`)).toBe(false);
  expect(nameSearchFolder(siteOf({ 'pagefind/pagefind.js': 'other' }))).not.toBe(name);
});

test('a page that does not say where its index is makes the build fail', () => {
  expect(() => nameSearchFolder(siteOf({ 'index.html': '' }))).toThrow('src/shell/Search.astro');
});
