/** What the build writes for its service worker: final bytes, content in names, and another id for another build. */
import { expect, test } from 'vitest';
import { describeBuild } from '../../../scripts/offline/service-worker.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const headers = { 'Cross-Origin-Embedder-Policy': 'require-corp' };

const siteOf = (more: Readonly<Record<string, string>> = {}) =>
  temporaryFolder({
    'headers.json': JSON.stringify({ base: '/', rules: [{ path: '/*', headers }] }),
    'index.html': '<h1>The front page</h1>',
    'offline/index.html': '<script src="/book/_astro/a.1.js"></script>',
    '_astro/a.1.js': 'import"./b.1.js";import("./c.1.js")',
    '_astro/b.1.js': '1',
    '_astro/c.1.js': '2',
    'engine/x/big.wasm': 'wasm',
    'engine/x/big.wasm.gz': 'packed',
    ...more,
  });

test('a build lists its files with size and hash, pages by their address', () => {
  const { files } = describeBuild(siteOf(), 'code');
  expect(files['']?.[0]).toBe(23);
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
