/** Keeping many files, and making a new build ready beside the one in use. */
import { describe, expect, it } from 'vitest';
import { roleOf } from '../../../src/offline/build.ts';
import { BuildCache } from '../../../src/offline/build-cache.ts';
import {
  precache,
  precacheFromHttpCache,
  prepare,
  successors,
} from '../../../src/offline/precache.ts';
import { BASE, buildOf, FakeCaches, hostOf } from './fakes.ts';

const OLD = {
  'offline/': 'no network',
  'one/': 'page one',
  'two/': 'page two',
  '_astro/a.1.js': 'let a',
  'engine/pyodide-1-x/python.wasm': 'python',
};
/** One page and one script have changed; the engine lies in another folder, as it was. */
const NEW = {
  'offline/': 'no network',
  'one/': 'page one, newer',
  'two/': 'page two',
  '_astro/a.2.js': 'let b',
  '_astro/c.1.js': 'let c',
  'engine/pyodide-2-y/python.wasm': 'python',
};

const oldCache = (caches: FakeCaches) => new BuildCache(buildOf('old', OLD), BASE, caches);

const newCache = (caches: FakeCaches) => new BuildCache(buildOf('new', NEW), BASE, caches);

async function keptOld(paths: readonly string[]): Promise<FakeCaches> {
  const caches = new FakeCaches();
  const end = await precache(oldCache(caches), paths, hostOf(OLD));
  expect(end).toEqual({ kind: 'complete' });
  return caches;
}

describe('a precache', () => {
  it('fetches what is not kept yet, and tells of its bytes', async () => {
    const caches = await keptOld(['one/']);
    const host = hostOf(OLD);
    let bytes = 0;
    const end = await precache(oldCache(caches), Object.keys(OLD), {
      ...host,
      arrived: (more) => {
        bytes += more;
      },
    });
    expect(end).toEqual({ kind: 'complete' });
    expect(host.asked.sort()).toEqual(
      Object.keys(OLD)
        .filter((path) => path !== 'one/')
        .sort(),
    );
    const all = Object.values(OLD).join('').length;
    expect(bytes).toBe(all - OLD['one/'].length);
  });

  it("from the browser's own cache keeps what is there, passes over what is not, and asks nobody", async () => {
    const caches = new FakeCaches();
    const modes = new Set<string>();
    await precacheFromHttpCache(oldCache(caches), Object.keys(OLD), {
      fetch: async (address, { cache = '', mode = '' }) => {
        modes.add(`${cache} ${mode}`);
        if (!/two|python/.test(address)) throw new TypeError('not cached');
        return hostOf(OLD).fetch(address);
      },
    });
    expect([...modes]).toEqual(['only-if-cached same-origin']);
    expect(caches.paths('oxidizing:/book/old').sort()).toEqual([
      'engine/pyodide-1-x/python.wasm',
      'two/',
    ]);
  });

  it('says when the host holds another build, and keeps nothing of it', async () => {
    const caches = new FakeCaches();
    const cache = newCache(caches);
    expect(await precache(cache, ['one/'], hostOf(OLD))).toEqual({ kind: 'other', path: 'one/' });
    expect(await precache(cache, ['_astro/c.1.js'], hostOf(OLD))).toEqual({
      kind: 'other',
      path: '_astro/c.1.js',
    });
    expect(caches.paths('oxidizing:/book/new')).toEqual([]);
  });

  it('says when there is no room, and when it was stopped', async () => {
    const caches = new FakeCaches();
    caches.refuses = true;
    const end = await precache(newCache(caches), ['two/'], hostOf(NEW));
    expect(end).toEqual({ kind: 'refused', reason: 'The quota is exceeded.' });
    const signal = AbortSignal.abort();
    expect(await precache(newCache(caches), ['two/'], { ...hostOf(NEW), signal })).toEqual({
      kind: 'stopped',
    });
  });
});

describe('a new build', () => {
  it('copies what it shares with the old one and fetches what has changed of what was kept', async () => {
    const caches = await keptOld(['one/', '_astro/a.1.js', 'engine/pyodide-1-x/python.wasm']);
    const host = hostOf(NEW);
    await prepare(newCache(caches), host);
    expect(host.asked.sort()).toEqual(['_astro/a.2.js', '_astro/c.1.js', 'offline/', 'one/']);
    const kept = caches.paths('oxidizing:/book/new');
    expect(kept).toContain('engine/pyodide-2-y/python.wasm');
    expect(kept).not.toContain('two/');
    expect(caches.paths('oxidizing:/book/old')).toHaveLength(3);
  });

  it('gives what it copied its own headers', async () => {
    const caches = await keptOld(['two/']);
    await prepare(newCache(caches), hostOf(NEW));
    expect((await newCache(caches).find('two/'))?.headers.get('X-Policy')).toBe('of new');
  });

  it('is not installed while the host does not hold all that a reader had', async () => {
    const caches = await keptOld(['one/']);
    await expect(prepare(newCache(caches), hostOf(OLD))).rejects.toThrow('one/');
  });

  it('fetches nothing for a reader who had kept no page', () => {
    const had = ['offline/', '_astro/a.1.js'];
    expect(successors({ build: buildOf('new', NEW) }, had)).toEqual([]);
  });

  it('deletes what others kept, and nothing else', async () => {
    const caches = await keptOld(['one/']);
    const foreign = ['oxidizing-python:x', 'oxidizing:/book/second/old', 'oxidizing:/old'];
    for (const name of foreign) await caches.open(name);
    await precache(newCache(caches), ['two/'], hostOf(NEW));
    await newCache(caches).deleteOthers();
    expect(await caches.keys()).toEqual([...foreign, 'oxidizing:/book/new']);
  });
});

it.each([
  ['_astro/book.CZiv.js', '_astro'],
  ['search/sections-1a2b.json', 'search'],
  ['engine/wheels-a4e5/fib-0.1.0-cp311.whl', 'engine/wheels/fib'],
  ['engine/pyodide-314.0.7-73b5/pyodide.mjs', 'engine/pyodide/pyodide.mjs'],
  ['chapters/one/', 'chapters/one/'],
])('%s plays the role %s', (path, role) => expect(roleOf(path)).toBe(role));
