/** The server answers like a file host that sends our headers. */
import { rmSync } from 'node:fs';
import http from 'node:http';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { FileStore } from '../../../scripts/serve/files.ts';
import { headerRules } from '../../../scripts/serve/headers.ts';
import { listen } from '../../../scripts/serve/listen.ts';
import { respondWith } from '../../../scripts/serve/respond.ts';
import { readOptions } from '../../../scripts/serve/site.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const page = `<!doctype html><title>Home</title>${'<p>text</p>'.repeat(200)}`;
const packed = gzipSync('packed by the build');

/** Sent in several pieces. */
const large = Buffer.from(Uint8Array.from({ length: 700_000 }, (_, index) => index % 251));

const site = {
  'dist/_headers': 'for hosts',
  'dist/service-worker.js': 'let b;',
  'dist/index.html': page,
  'dist/404.html': 'no such page here',
  'dist/chapters/one/index.html': 'chapter one',
  'dist/_astro/a.B1.js': 'let a;',
  'dist/engine/x/big.wasm': 'w'.repeat(5000),
  'dist/engine/x/big.wasm.gz': packed,
  'dist/engine/x/some.whl': 'wheel',
  'dist/engine/x/python.zip': large,
  'dist/empty/file.txt': '',
  'secret.txt': 'outside',
};

interface Reply {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

interface Options {
  readonly isolated?: boolean;
  readonly bare?: boolean;
  readonly hasCompiler?: boolean;
  /** A file that the site lacks. */
  readonly without?: string;
  readonly base?: string;
}

/** Starts a server over a made-up site. */
async function serve(options: Options = {}) {
  const { isolated = true, bare = false, hasCompiler = false, without = '', base = '/' } = options;
  const table = JSON.stringify({ base, rules: headerRules([], base) });
  const all = { ...site, 'dist/headers.json': table };
  const files = Object.fromEntries(Object.entries(all).filter(([name]) => name !== without));
  const folder = temporaryFolder(files);
  return serveWith({ folder: `${folder}/dist`, isolated, bare, hasCompiler });
}

/** Asks for a path as it is, unlike `fetch` does. */
async function serveWith(options: Parameters<typeof respondWith>[0]) {
  const server = await listen(respondWith(options), 0, () => {});
  onTestFinished(server.close);
  return (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Reply>((resolve, reject) => {
      const request = http.request(
        { host: '127.0.0.1', port: server.port, path, method, headers },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(chunks),
            }),
          );
        },
      );
      request.on('error', reject);
      request.end();
    });
}

test('a folder is served by its index, and without its slash redirects to itself', async () => {
  const get = await serve();
  expect((await get('/chapters/one/')).body.toString()).toBe('chapter one');
  const moved = await get('/chapters/one?seed=1');
  expect(moved.status).toBe(301);
  expect(moved.headers.location).toBe('/chapters/one/?seed=1');
});

test('doubled slashes cannot redirect to another site', async () => {
  const get = await serve();
  const { headers } = await get('//chapters/one');
  expect(headers.location).toBe('/chapters/one/');
});

test('a large file arrives whole', async () => {
  const get = await serve();
  const { headers, body } = await get('/engine/x/python.zip');
  expect(headers['content-length']).toBe('700000');
  expect(body.equals(large)).toBe(true);
});

test('what was read ahead is served as it was, and what is not there still is not', async () => {
  const folder = temporaryFolder({ ...site, 'dist/headers.json': '{"base":"/","rules":[]}' });
  const store = new FileStore(`${folder}/dist`);
  await store.packAll();
  rmSync(`${folder}/dist`, { recursive: true });
  const get = await serveWith({ store });
  expect((await get('/')).body.toString()).toBe(page);
  expect((await get('/chapters/one/')).body.toString()).toBe('chapter one');
  expect((await get('/chapters/one')).status).toBe(301);
  for (const path of ['/nothing', '/chapters/', '/index.html/', '/../secret.txt']) {
    expect([path, (await get(path)).status]).toEqual([path, 404]);
  }
});

test('an unknown path gets the 404 page with its status, never to be kept', async () => {
  const get = await serve();
  for (const path of ['/nothing', '/_astro/gone.js', '/index.html/', '/empty/', '/engine/']) {
    const { status, body, headers } = await get(path);
    expect([path, status, body.toString()]).toEqual([path, 404, 'no such page here']);
    expect(headers['cache-control']).toBe('no-cache');
  }
});

test('a site without a 404 page still answers 404', async () => {
  const get = await serve({ without: 'dist/404.html' });
  expect((await get('/nothing')).status).toBe(404);
});

test('while the site is being built a page is not there yet, instead of going out without its policy', async () => {
  const get = await serve({ without: 'dist/headers.json' });
  expect((await get('/')).status).toBe(503);
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/chapters/../../secret.txt',
  '//../secret.txt',
  '/..%5csecret.txt',
  '/%00',
  '/%zz',
])('%s leads nowhere', async (path) => {
  const get = await serve();
  const { status, body } = await get(path);
  expect([400, 404]).toContain(status);
  expect(body.toString()).not.toContain('outside');
});

test('the tables of headers are not part of the site', async () => {
  const get = await serve();
  expect((await get('/headers.json')).status).toBe(404);
  expect((await get('/_headers')).status).toBe(404);
});

test.each([
  ['/', 'text/html; charset=utf-8', 'no-cache'],
  ['/_astro/a.B1.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/engine/x/big.wasm', 'application/wasm', 'public, max-age=31536000, immutable'],
  ['/engine/x/some.whl', 'application/zip', 'public, max-age=31536000, immutable'],
])('%s has its type and its time in the cache', async (path, type, cache) => {
  const get = await serve();
  const { headers } = await get(path);
  expect(headers['content-type']).toBe(type);
  expect(headers['cache-control']).toBe(cache);
});

describe('compression', () => {
  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', undefined],
    ['', undefined],
  ])('a page asked for with "%s" is sent as %s', async (accept, encoding) => {
    const get = await serve();
    const { headers, body } = await get('/', { 'accept-encoding': accept });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toBe('Accept-Encoding');
    expect(Number(headers['content-length'])).toBe(body.length);
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
    const text = encoding === 'br' || encoding === 'gzip' ? unpack[encoding](body) : body;
    expect(text.toString()).toBe(page);
  });

  test('what the build has packed is sent as it is', async () => {
    const get = await serve();
    const { body } = await get('/engine/x/big.wasm', { 'accept-encoding': 'gzip' });
    expect(body.equals(packed)).toBe(true);
  });

  test('small files and archives are sent as they are', async () => {
    const get = await serve();
    for (const path of ['/_astro/a.B1.js', '/engine/x/some.whl']) {
      const { headers } = await get(path, { 'accept-encoding': 'gzip, br' });
      expect(headers['content-encoding']).toBeUndefined();
    }
  });
});

test('a page that has not changed is answered 304 without a body, in the same encoding only', async () => {
  const get = await serve();
  const first = await get('/', { 'accept-encoding': 'gzip' });
  const tag = first.headers.etag ?? '';
  const again = await get('/', { 'accept-encoding': 'gzip', 'if-none-match': `"x", W/${tag}` });
  expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, tag]);
  expect(again.headers['content-security-policy']).toBeDefined();
  const plain = await get('/', { 'if-none-match': tag });
  expect(plain.status).toBe(200);
});

test('HEAD has the headers of GET and no body', async () => {
  const get = await serve();
  const full = await get('/');
  const head = await get('/', {}, 'HEAD');
  expect(head.body).toHaveLength(0);
  expect(head.headers['content-length']).toBe(full.headers['content-length']);
  expect(head.headers.etag).toBe(full.headers.etag);
});

test('other methods are refused', async () => {
  const get = await serve();
  const { status, headers } = await get('/', {}, 'POST');
  expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
});

test('isolation can be left out, the rest of the headers stays', async () => {
  const get = await serve({ isolated: false });
  const { headers } = await get('/');
  expect(headers['cross-origin-opener-policy']).toBeUndefined();
  expect(headers['cross-origin-embedder-policy']).toBeUndefined();
  expect(headers['content-security-policy']).toBeDefined();
});

test('every answer carries the policy, also an error', async () => {
  const get = await serve();
  for (const [path, method] of [
    ['/nothing', 'GET'],
    ['/%zz', 'GET'],
    ['/', 'PUT'],
    ['/chapters/one', 'GET'],
  ] as const) {
    expect((await get(path, {}, method)).headers['content-security-policy']).toBeDefined();
  }
});

describe('a port that is taken', () => {
  const nobody: http.RequestListener = (_, response) => response.end();

  test('is named, and the next one is used', async () => {
    const first = await listen(nobody, 0, () => {});
    onTestFinished(first.close);
    const said: string[] = [];
    const second = await listen(nobody, first.port, (message) => said.push(message));
    onTestFinished(second.close);
    expect(second.port).toBeGreaterThan(first.port);
    expect(second.address).toBe(`http://localhost:${second.port}/`);
    expect(said[0]).toBe(`Port ${first.port} is taken; trying ${first.port + 1}.`);
  });

  test('is an error where no other will do', async () => {
    const first = await listen(nobody, 0, () => {});
    onTestFinished(first.close);
    await expect(listen(nobody, first.port, () => {}, { tries: 1 })).rejects.toThrow(/is taken/);
  });
});

test('a site for a folder of a host is served below it, and says so elsewhere', async () => {
  const get = await serve({ base: '/courses/rust/' });
  expect((await get('/courses/rust/')).body.toString()).toBe(page);
  const immutable = await get('/courses/rust/_astro/a.B1.js');
  expect(immutable.headers['cache-control']).toContain('immutable');
  expect((await get('/courses/rust/chapters/one')).headers.location).toBe(
    '/courses/rust/chapters/one/',
  );
  for (const path of ['/', '/chapters/one/', '/courses/rustic/']) {
    const missed = await get(path);
    expect(missed.status, path).toBe(404);
    expect(missed.body.toString(), path).toContain('below /courses/rust/');
  }
});

test('without headers an answer has its type and its length, and nothing is compressed', async () => {
  const get = await serve({ bare: true });
  const { headers, body } = await get('/', { 'Accept-Encoding': 'gzip, br' });
  const ours = Object.keys(headers).filter(
    (name) => !['date', 'connection', 'keep-alive'].includes(name),
  );
  expect(ours.sort()).toEqual(['content-length', 'content-type']);
  expect(body.toString()).toBe(page);
});

describe('whether a compiler answers beside the site', () => {
  test('is told by each page and by the service worker, and by no other file', async () => {
    const get = await serve({ hasCompiler: true, base: '/rust/' });
    for (const path of ['', 'chapters/one/', 'service-worker.js']) {
      const { headers } = await get(`/rust/${path}`);
      expect(headers['set-cookie']?.[0], path).toMatch(/^compiler=1; Path=\/rust\/;/);
    }
    expect((await get('/rust/_astro/a.B1.js')).headers['set-cookie']).toBeUndefined();
    const told = await get('/rust/', { Cookie: 'compiler=1' });
    expect(told.headers['set-cookie']).toBeUndefined();
  });

  test('is told also with an answer that nothing has changed', async () => {
    const get = await serve({ hasCompiler: true });
    const { etag = '' } = (await get('/')).headers;
    const { status, headers } = await get('/', { 'If-None-Match': etag });
    expect([status, headers['set-cookie']?.length]).toEqual([304, 1]);
  });

  test('is taken back where none does', async () => {
    const get = await serve();
    expect((await get('/')).headers['set-cookie']).toBeUndefined();
    const { headers } = await get('/', { Cookie: 'compiler=1' });
    expect(headers['set-cookie']?.[0]).toMatch(/^compiler=; .*Max-Age=0/);
  });
});

describe('options', () => {
  test('are the usual port, isolated, unless given', () => {
    expect(readOptions([])).toEqual({
      port: 4321,
      strictPort: false,
      compiler: true,
      isolated: true,
      bare: false,
      folder: 'dist',
    });
    expect(readOptions(['--no-compiler']).compiler).toBe(false);
    expect(readOptions(['--no-headers']).compiler).toBe(false);
    expect(readOptions(['--port', '8000', '--strict-port', '--no-isolation'])).toEqual({
      port: 8000,
      strictPort: true,
      compiler: true,
      isolated: false,
      bare: false,
      folder: 'dist',
    });
  });

  test.each([[['--port', 'http']], [['--port', '70000']], [['--prot', '80']], [['extra']]])(
    '%j are refused with the list of options',
    (args) => {
      expect(() => readOptions(args)).toThrow(/Options: --port NUMBER/);
    },
  );
});
