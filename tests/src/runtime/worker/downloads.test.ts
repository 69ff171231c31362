/** Downloads of an engine: counted, checked, and each failure told by its own words. */
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const { server } = vi.hoisted(() => {
  const server = {
    answers: new Map<string, () => Response | Promise<Response>>(),
    requests: [] as { url: string; cache: RequestCache | undefined }[],
  };
  vi.stubGlobal('self', { location: { href: 'http://localhost/worker.js' } });
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
    server.requests.push({ url: input, cache: init?.cache });
    const answer = server.answers.get(input);
    if (answer === undefined) throw new TypeError('Failed to fetch');
    return answer();
  });
  return { server };
});

const { Downloads } = await import('../../../../src/runtime/worker/downloads.ts');

const file = { url: 'http://localhost/engine/python.zip', bytes: 6 };
const silent = () => {};

function answers(body: string, init: ResponseInit = {}): void {
  server.answers.set(file.url, () => new Response(body, init));
}

beforeEach(() => {
  server.answers.clear();
  server.requests.length = 0;
  server.answers.set('http://localhost/worker.js', () => new Response(''));
  vi.stubGlobal('navigator', { onLine: true });
});

describe('a download', () => {
  it('is counted in bytes against all that was started', async () => {
    answers('python');
    const seen: [number, number][] = [];
    const downloads = new Downloads(false, (loaded, total) => seen.push([loaded, total]));
    downloads.start({ url: 'http://localhost/engine/never', bytes: 4 });
    await downloads.start(file);
    await downloads.whole(file);
    expect(seen.at(-1)).toEqual([6, 10]);
  });

  it('is counted as it travels where the host compresses it, and as it is elsewhere', async () => {
    const packed = { ...file, packed: 3 };
    const seen: [number, number][] = [];
    for (const headers of [{ 'content-encoding': 'gzip' }, undefined]) {
      answers('python', headers && { headers });
      const downloads = new Downloads(false, (loaded, total) => seen.push([loaded, total]));
      downloads.start(packed);
      await downloads.whole(packed);
    }
    expect(seen).toEqual([
      [3, 3],
      [6, 6],
    ]);
  });

  it('is never counted partly packed and partly as it is', async () => {
    const other = { url: 'http://localhost/engine/python.wasm', bytes: 100, packed: 20 };
    server.answers.set(other.url, () => new Response('x'.repeat(100)));
    answers('python', { headers: { 'content-encoding': 'gzip' } });
    const seen: [number, number][] = [];
    const downloads = new Downloads(false, (loaded, total) => seen.push([loaded, total]));
    for (const each of [{ ...file, packed: 3 }, other]) {
      downloads.start(each);
      await downloads.whole(each);
    }
    expect(seen.at(0)).toEqual([3, 3]);
    expect(seen.at(-1)).toEqual([106, 106]);
  });

  it('is handed to whoever fetches it, without a second request', async () => {
    answers('python');
    const downloads = new Downloads(false, silent);
    downloads.start(file);
    const response = await downloads.fetch(file.url);
    expect(await response.text()).toBe('python');
    expect(server.requests).toHaveLength(1);
  });

  it('passes by the cache when that may hold a damaged file', async () => {
    answers('python');
    await new Downloads(true, silent).start(file);
    await new Downloads(false, silent).start(file);
    expect(server.requests.map(({ cache }) => cache)).toEqual(['reload', 'default']);
  });

  it('leaves other requests to the browser', async () => {
    server.answers.set('http://localhost/other', () => new Response('other'));
    const response = await new Downloads(false, silent).fetch('http://localhost/other');
    expect(await response.text()).toBe('other');
  });
});

describe('the bytes of a download', () => {
  it('are given when their digest is right', async () => {
    answers('python');
    const downloads = new Downloads(false, silent);
    downloads.start(file);
    const sha256 = createHash('sha256').update('python').digest('hex');
    expect(new TextDecoder().decode(await downloads.bytes(file, sha256))).toBe('python');
  });

  it('are refused when a byte has changed', async () => {
    answers('pythoN');
    const downloads = new Downloads(false, silent);
    downloads.start(file);
    const sha256 = createHash('sha256').update('python').digest('hex');
    await expect(downloads.bytes(file, sha256)).rejects.toMatchObject({
      failure: { reason: 'damaged', message: expect.stringContaining('python.zip is damaged') },
    });
  });
});

describe('a download that fails', () => {
  async function reason(): Promise<unknown> {
    const downloads = new Downloads(false, silent);
    downloads.start(file).catch(silent);
    return downloads.failed.catch((error: unknown) => error);
  }

  it.each([
    [404, 'damaged'],
    [403, 'blocked'],
    [500, 'blocked'],
  ])('because of the status %i is %s', async (status, expected) => {
    answers('no', { status });
    expect(await reason()).toMatchObject({
      failure: { reason: expected, message: expect.stringContaining(`answered ${status}`) },
    });
  });

  it('because it is cut short is damaged, with both lengths', async () => {
    answers('pyt');
    expect(await reason()).toMatchObject({
      failure: { reason: 'damaged', message: expect.stringContaining('3 bytes, expected 6') },
    });
  });

  it('while the server answers other requests is blocked', async () => {
    expect(await reason()).toMatchObject({ failure: { reason: 'blocked' } });
  });

  it('while the server answers nothing is offline', async () => {
    server.answers.clear();
    expect(await reason()).toMatchObject({ failure: { reason: 'offline' } });
  });

  it('while the browser knows that it is offline asks nothing more', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    expect(await reason()).toMatchObject({ failure: { reason: 'offline' } });
    expect(server.requests).toHaveLength(1);
  });

  it('in its middle says that the connection broke off', async () => {
    server.answers.set(file.url, () => {
      const stream = new ReadableStream<Uint8Array>({
        pull(controller) {
          controller.error(new TypeError('network error'));
        },
      });
      return new Response(stream);
    });
    expect(await reason()).toMatchObject({
      failure: { reason: 'offline', message: expect.stringContaining('broke off') },
    });
  });

  it('is not handed to whoever fetches it: only the failure is told', async () => {
    answers('pyt');
    const downloads = new Downloads(false, silent);
    downloads.start(file);
    const handed = downloads.fetch(file.url).then(() => 'handed out');
    const told = downloads.failed.catch(() => 'told');
    expect(await Promise.race([handed, told])).toBe('told');
  });

  it('because the connection broke lets the other files come whole first', async () => {
    let finish = (): void => {};
    const other = { url: 'http://localhost/engine/python.wasm', bytes: 4 };
    server.answers.set(other.url, () => {
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          finish = () => {
            controller.enqueue(new TextEncoder().encode('wasm'));
            controller.close();
          };
        },
      });
      return new Response(stream);
    });
    server.answers.set(file.url, () => {
      const stream = new ReadableStream<Uint8Array>({
        pull: (controller) => controller.error(new TypeError('network error')),
      });
      return new Response(stream);
    });
    const seen: number[] = [];
    const downloads = new Downloads(false, (loaded) => seen.push(loaded));
    downloads.start(other);
    downloads.start(file);
    const order: string[] = [];
    const failed = downloads.failed.catch(() => order.push('failed'));
    const came = downloads.whole(other).then(() => order.push('other came whole'));
    await vi.waitFor(() => expect(server.requests).toHaveLength(2));
    finish();
    await Promise.all([failed, came]);
    expect(order).toEqual(['other came whole', 'failed']);
    expect(seen.at(-1)).toBe(4);
  });
});
