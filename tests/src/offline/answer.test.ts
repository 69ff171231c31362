/** What the worker answers: kept files, verified copies, isolating headers, and a page when there is no network. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, answers } from '../../../src/offline/answer.ts';
import { BuildCache } from '../../../src/offline/build-cache.ts';
import { BASE, buildOf, FakeCaches, hostOf } from './fakes.ts';

const TEXTS = {
  '': 'front',
  'one/': 'page one',
  'offline/': 'no network',
  '_astro/a.1.js': 'let a',
};
const build = buildOf('first', TEXTS);

let caches: FakeCaches;
let newer: ReturnType<typeof vi.fn<() => void>>;
let work: Promise<unknown>[];

beforeEach(async () => {
  caches = new FakeCaches();
  await caches.open('oxidizing:/book/first');
  newer = vi.fn<() => void>();
  work = [];
});

async function ask(
  path: string,
  host: { fetch(request: Request): Promise<Response> },
  init: RequestInit & { readonly navigates?: boolean } = {},
): Promise<Response> {
  const request = new Request(BASE + path, init);
  if (init.navigates === true) Object.defineProperty(request, 'mode', { value: 'navigate' });
  const response = await answer(request, {
    cache: new BuildCache(build, BASE, caches),
    fetch: host.fetch,
    later: (promise) => work.push(promise),
    newer,
  });
  await Promise.all(work);
  return response;
}

const offline = { fetch: () => Promise.reject(new TypeError('no network')) };

describe('a file of the build', () => {
  it('comes from the network once, and then from what is kept', async () => {
    const host = hostOf(TEXTS);
    expect(await (await ask('one/?x=1', host, { navigates: true })).text()).toBe('page one');
    expect(caches.paths('oxidizing:/book/first')).toEqual(['one/']);
    expect(await (await ask('one/', offline, { navigates: true })).text()).toBe('page one');
    expect(await (await ask('one/index.html', offline)).text()).toBe('page one');
    expect(host.asked).toEqual(['one/']);
  });

  it('is kept unpacked, with the headers that isolate a page', async () => {
    await ask('_astro/a.1.js', hostOf(TEXTS));
    const { headers } = await ask('_astro/a.1.js', offline);
    expect(headers.get('Content-Encoding')).toBeNull();
    expect(headers.get('Content-Length')).toBe('5');
    expect(headers.get('Content-Type')).toBe('text/x');
    expect(headers.get('Cross-Origin-Embedder-Policy')).toBe('require-corp');
  });

  it('of another build is handed on and not kept, and an update is looked for', async () => {
    const host = hostOf({ ...TEXTS, 'one/': 'page one, newer' });
    expect(await (await ask('one/', host, { navigates: true })).text()).toBe('page one, newer');
    expect(caches.paths('oxidizing:/book/first')).toEqual([]);
    expect(newer).toHaveBeenCalledTimes(1);
  });

  it('that is gone stays gone, and an update is looked for', async () => {
    expect((await ask('_astro/a.1.js', hostOf({}))).status).toBe(404);
    expect(newer).toHaveBeenCalledTimes(1);
  });

  it('is fetched anew where the page asks for that', async () => {
    await ask('_astro/a.1.js', hostOf(TEXTS));
    const host = hostOf(TEXTS);
    await ask('_astro/a.1.js', host, { cache: 'reload' });
    expect(host.asked).toEqual(['_astro/a.1.js']);
  });

  it('is not kept again once the reader has removed the offline copy', async () => {
    await caches.delete('oxidizing:/book/first');
    expect(await (await ask('one/', hostOf(TEXTS))).text()).toBe('page one');
    await ask('one/', hostOf(TEXTS));
    expect(await caches.keys()).toEqual([]);
  });

  it('comes whole although the browser has no room to keep it', async () => {
    caches.refuses = true;
    expect(await (await ask('one/', hostOf(TEXTS))).text()).toBe('page one');
    expect(newer).not.toHaveBeenCalled();
  });
});

describe('without network', () => {
  it('a page that is not kept is answered by the one that says so', async () => {
    await ask('offline/', hostOf(TEXTS));
    const response = await ask('one/', offline, { navigates: true });
    expect([response.status, await response.text()]).toEqual([503, 'no network']);
  });

  it('a page named without its slash is found', async () => {
    const response = await ask('one', offline, { navigates: true });
    expect(response.headers.get('Location')).toBe(`${BASE}one/`);
  });

  it('a file that is not kept fails as the network does', async () => {
    await expect(ask('_astro/a.1.js', offline)).rejects.toThrow('no network');
  });
});

it('a file of no build is isolated too, and not kept', async () => {
  const response = await ask('other.txt', hostOf({ 'other.txt': 'x' }));
  expect(response.headers.get('X-Policy')).toBe('of first');
  expect(caches.paths('oxidizing:/book/first')).toEqual([]);
});

it('a host that isolates by itself is left alone', async () => {
  const sent = new Response('page one', {
    headers: { 'Cross-Origin-Embedder-Policy': 'require-corp' },
  });
  expect(await ask('one/', { fetch: async () => sent })).toBe(sent);
});

it('requests elsewhere, for parts, and with a body are none of its business', () => {
  const allowed = (address: string, init?: RequestInit) =>
    answers(new Request(address, init), BASE);
  expect(allowed(`${BASE}one/`)).toBe(true);
  expect(allowed('https://host.example/other/')).toBe(false);
  expect(allowed('https://elsewhere.example/book/one/')).toBe(false);
  expect(allowed(`${BASE}one/`, { method: 'POST', body: 'x' })).toBe(false);
  expect(allowed(`${BASE}one/`, { headers: { Range: 'bytes=0-1' } })).toBe(false);
});
