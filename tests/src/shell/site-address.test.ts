/** The address that the site is built for, and addresses on it. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readSiteAddress } from '../../../src/shell/address.ts';

describe('SITE_URL', () => {
  test.each([
    ['', 'https://oxidizing-python.example', '/'],
    ['https://me.example', 'https://me.example', '/'],
    ['https://me.example/book', 'https://me.example', '/book/'],
    ['http://localhost:4000/a/b-c_d.e~f/', 'http://localhost:4000', '/a/b-c_d.e~f/'],
  ])('"%s" is %s with the base %s', (text, origin, base) => {
    expect(readSiteAddress(text)).toEqual({ origin, base });
  });

  test.each([
    'me.example/book',
    '/book/',
    'ftp://me.example/',
    'https://me.example/?a=1',
    'https://me.example/#top',
    'https://me.example//book/',
    'https://me.example/a b/',
    'https://user@me.example/',
  ])('"%s" is refused with what is expected', (text) => {
    expect(() => readSiteAddress(text)).toThrow(/SITE_URL is .*has to be the address/);
  });
});

describe('a path on the site', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  test.each([
    ['/', '/engine/x.wasm', '/engine/x.wasm'],
    ['/', '/', '/'],
    ['/book/', '/engine/x.wasm', '/book/engine/x.wasm'],
    ['/book/', '/', '/book/'],
    ['/book/', '/book/', '/book/book/'],
  ])('below %s, %s is asked for as %s, and back', async (base, path, asked) => {
    vi.stubEnv('BASE_URL', base);
    const { onSite, pathOnSite } = await import('../../../src/browser/address.ts');
    expect(onSite(path)).toBe(asked);
    expect(pathOnSite(asked)).toBe(path);
  });

  test('that does not begin with a slash is an error of the caller', async () => {
    const { onSite } = await import('../../../src/browser/address.ts');
    expect(() => onSite('engine/x.wasm')).toThrow('"engine/x.wasm" is no path');
  });
});
