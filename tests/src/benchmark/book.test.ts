/** The book that a benchmark is measured on: fetched once, with its progress, and failing in words. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BookProgress } from '../../../src/benchmark/book.ts';

const BYTES = new TextEncoder().encode('Call me “Ishmael”.');

/** A fresh module: it keeps the book it has fetched. */
async function fetchBook(signal: AbortSignal, report: (progress: BookProgress) => void = () => {}) {
  const book = await import('../../../src/benchmark/book.ts');
  return book.fetchBook(signal, report);
}

/** Answers with the book in two pieces, cut inside a character. */
function answer(headers: Readonly<Record<string, string>> = {}): Response {
  const body = new ReadableStream({
    start(stream) {
      stream.enqueue(BYTES.slice(0, 9));
      stream.enqueue(BYTES.slice(9));
      stream.close();
    },
  });
  return new Response(body, { headers });
}

const never = new AbortController().signal;

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

describe('the book', () => {
  it('comes whole, with its progress, and once', async () => {
    const fetched = vi.fn(async () => answer({ 'content-length': String(BYTES.length) }));
    vi.stubGlobal('fetch', fetched);
    const told: BookProgress[] = [];
    const end = await fetchBook(never, (progress) => told.push(progress));
    expect(end).toEqual({ kind: 'fetched', text: 'Call me “Ishmael”.' });
    const total = BYTES.length;
    expect(told.map(({ loaded }) => loaded)).toEqual([0, 9, total]);
    expect(told.at(-1)).toEqual({ step: 'book', loaded: total, total });
    expect(await fetchBook(never)).toEqual(end);
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('does not say how much is to come when it comes packed', async () => {
    const headers = { 'content-length': '9', 'content-encoding': 'gzip' };
    vi.stubGlobal('fetch', async () => answer(headers));
    const told: BookProgress[] = [];
    await fetchBook(never, (progress) => told.push(progress));
    expect(told.map(({ total }) => total)).toEqual([0, 0, 0]);
  });

  it('that does not come is a failure that says why and what to do', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    expect(await fetchBook(never)).toMatchObject({
      kind: 'failed',
      failure: { message: expect.stringMatching(/answered 404 for \S*moby-dick/) },
    });
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
    expect(await fetchBook(never)).toMatchObject({
      kind: 'failed',
      failure: { reason: 'offline', message: expect.stringContaining('no network') },
    });
  });

  it('is no failure when the reader stops', async () => {
    const stop = new AbortController();
    vi.stubGlobal('fetch', () => {
      stop.abort();
      return Promise.reject(new DOMException('aborted', 'AbortError'));
    });
    expect(await fetchBook(stop.signal)).toEqual({ kind: 'stopped' });
  });
});
