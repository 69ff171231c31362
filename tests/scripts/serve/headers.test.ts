/** One table of headers, for the server and for file hosts. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  contentSecurityPolicy,
  formatHeadersFile,
  headerRules,
  headersFor,
} from '../../../scripts/serve/headers.ts';
import { inlineScriptHashes } from '../../../scripts/serve/inline-scripts.ts';

const sha256 = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

test('scripts are allowed from this site and by hash, WebAssembly is compiled, nothing is evaluated', () => {
  const policy = contentSecurityPolicy(['sha256-abc=']);
  const [, scripts] = policy.match(/script-src ([^;]+)/) ?? [];
  expect(scripts).toBe("'self' 'wasm-unsafe-eval' 'sha256-abc='");
  expect(policy).not.toContain("'unsafe-eval'");
  for (const nothing of ['object-src', 'base-uri', 'frame-ancestors']) {
    expect(policy).toContain(`${nothing} 'none'`);
  }
});

test('a page is isolated and revalidated', () => {
  const headers = headersFor(headerRules([]), '/chapters/03-porting-a-function/');
  expect(headers).toMatchObject({
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
  });
});

test.each(['/_astro/page.B1x.js', '/engine/pyodide-1-abc/pyodide.asm.wasm'])(
  '%s is kept for good and carries the policy too',
  (pathname) => {
    const headers = headersFor(headerRules([]), pathname);
    expect(headers['Cache-Control']).toContain('immutable');
    expect(headers['Content-Security-Policy']).toContain('script-src');
  },
);

test('the file for hosts says the same as the table', () => {
  const rules = headerRules(['sha256-abc=']);
  const file = formatHeadersFile(rules);
  for (const { path, headers } of rules) {
    const [, block = ''] = `\n${file}`.split(`\n${path}\n`);
    for (const [name, value] of Object.entries(headers)) {
      expect(block).toContain(`  ${name}: ${value}\n`);
    }
  }
});

test('no rule of the table repeats a header of another, because hosts join the values', () => {
  const names = headerRules([]).flatMap(({ path, headers }) =>
    path === '/*' ? Object.keys(headers) : [],
  );
  for (const { path, headers } of headerRules([])) {
    if (path === '/*') continue;
    for (const name of Object.keys(headers)) expect(names).not.toContain(name);
  }
});

test('every inline script of a page is hashed as the browser hashes it', () => {
  const html = `<head><script>let a = 1;</script>
    <script type="module">\r\nimport('/x.js');\r\n</script>
    <SCRIPT data-note='a > b' async>c()</script
    ><script type="speculationrules">{"prefetch":[]}</script>`;
  expect(inlineScriptHashes(html)).toEqual([
    sha256('let a = 1;'),
    sha256("\nimport('/x.js');\n"),
    sha256('c()'),
    sha256('{"prefetch":[]}'),
  ]);
});

test('files and data are no inline scripts, and repeated ones count once', () => {
  const html = `<script src="/a.js"></script><script src=/b.js></script>
    <script type="application/json">{"a":1}</script><script type="application/ld+json">{}</script>
    <script>x</script><script>x</script>`;
  expect(inlineScriptHashes(html)).toEqual([sha256('x')]);
});
