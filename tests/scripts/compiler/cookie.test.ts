/** A page learns from a cookie whether a compiler answers, and asks for nothing. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compilerCookie } from '../../../scripts/compiler/cookie.ts';
import { hasCompiler } from '../../../src/compiler/present.ts';

/** What the page then sees. */
const seen = (cookie: string | null) => cookie?.split(';')[0] ?? '';

test('it is set where a compiler answers, for this site only, and understood by the page', () => {
  const cookie = compilerCookie(undefined, '/courses/rust/', true);
  expect(cookie).toMatch(/^compiler=1; Path=\/courses\/rust\/; SameSite=Strict(; Max-Age=\d+)?$/);
  expect(hasCompiler(seen(cookie))).toBe(true);
});

test('it is cleared where none answers', () => {
  const cookie = compilerCookie('a=b; compiler=1', '/', false);
  expect(cookie).toBe('compiler=; Path=/; SameSite=Strict; Max-Age=0');
  expect(hasCompiler(seen(cookie))).toBe(false);
});

test.each([
  ['compiler=1', true],
  ['a=b; compiler=1; c=d', true],
  [undefined, false],
  ['a=b; mycompiler=1', false],
])('a browser that sends %j is told nothing where that is right', (sent, hasOne) => {
  expect(compilerCookie(sent, '/', hasOne)).toBeNull();
});

test('a cookie of another name or value is not taken for it', () => {
  for (const sent of ['mycompiler=1', 'compiler=10', 'compiler=']) {
    expect(compilerCookie(sent, '/', true), sent).not.toBeNull();
  }
});

test('the page on what is stored names it', () => {
  const page = readFileSync('content/reference/storage.mdx', 'utf8');
  expect(page).toContain(`\`${seen(compilerCookie(undefined, '/', true))}\``);
});
