/** What is kept of Python's memory: found again whole, in the same circumstances, or not at all. */
import { expect, it, vi } from 'vitest';
import {
  type Circumstances,
  SnapshotStore,
} from '../../../../src/runtime/python/snapshot-store.ts';

/** Cache Storage in memory, with as much of it as the store uses. */
class FakeCaches {
  readonly entries = new Map<string, Map<string, Response>>();
  #full = false;

  open(name: string) {
    const cache = this.entries.get(name) ?? new Map<string, Response>();
    this.entries.set(name, cache);
    const put = async (url: string, response: Response) => {
      if (this.#full) throw new DOMException('No room.', 'QuotaExceededError');
      cache.set(url, response);
    };
    return Promise.resolve({ put });
  }

  async match(url: string, { cacheName }: { readonly cacheName: string }) {
    return this.entries.get(cacheName)?.get(url)?.clone();
  }

  keys() {
    return Promise.resolve([...this.entries.keys()]);
  }

  delete(name: string) {
    return Promise.resolve(this.entries.delete(name));
  }

  fill(): void {
    this.#full = true;
  }

  /** Replaces what is kept by something made of it. */
  async damage(change: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): Promise<void> {
    for (const cache of this.entries.values()) {
      for (const [url, response] of cache) {
        const bytes = change(new Uint8Array(await response.arrayBuffer()));
        cache.set(url, new Response(bytes, { headers: response.headers }));
      }
    }
  }
}

const here: Circumstances = {
  engine: '/engine/pyodide-1-abc/',
  browser: 'Browser/1',
  language: 'en',
  timeZone: 'UTC',
};
const never = new AbortController().signal;
const memory = Uint8Array.from({ length: 200_000 }, (_, index) => (index * index) % 251);

function storeIn(fake: FakeCaches, circumstances = here): SnapshotStore {
  return new SnapshotStore(() => fake as unknown as CacheStorage, circumstances);
}

async function kept(): Promise<FakeCaches> {
  const fake = new FakeCaches();
  await storeIn(fake).keep(memory, never);
  return fake;
}

it('is found as it was kept, and takes less room', async () => {
  const fake = await kept();
  expect(await storeIn(fake).find()).toEqual(memory);
  const [cache] = fake.entries.values();
  const [response] = cache?.values() ?? [];
  expect((await response?.arrayBuffer())?.byteLength).toBeLessThan(memory.length / 2);
});

it('is not there at the first visit, and looking for it leaves nothing behind', async () => {
  const fake = new FakeCaches();
  expect(await storeIn(fake).find()).toBeNull();
  expect(fake.entries.size).toBe(0);
});

it.each([
  ['engine', '/engine/pyodide-1-def/'],
  ['browser', 'Browser/2'],
  ['language', 'de'],
  ['timeZone', 'Europe/Zurich'],
])('is not found under another %s, and gives way to the next one', async (name, value) => {
  const fake = await kept();
  const elsewhere = storeIn(fake, { ...here, [name]: value });
  expect(await elsewhere.find()).toBeNull();
  await elsewhere.keep(memory, never);
  expect(fake.entries.size).toBe(1);
  expect(await elsewhere.find()).toEqual(memory);
});

it("leaves the caches of others alone, those of the site's pages among them", async () => {
  const fake = new FakeCaches();
  await fake.open('oxidizing-pages:1');
  await storeIn(fake).keep(memory, never);
  expect([...fake.entries.keys()]).toContain('oxidizing-pages:1');
});

it.each([
  ['is cut off', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, bytes.length / 2)],
  ['has a wrong byte', (bytes: Uint8Array<ArrayBuffer>) => bytes.with(bytes.length >> 1, 7)],
  ['is empty', () => new Uint8Array()],
  ['is something else', () => new TextEncoder().encode('<!doctype html>')],
])('is deleted instead of used when it %s', async (_, change) => {
  const fake = await kept();
  await fake.damage(change);
  expect(await storeIn(fake).find()).toBeNull();
  expect(fake.entries.size).toBe(0);
});

it('is deleted when it has not the size that was noted', async () => {
  const fake = await kept();
  const [cache] = fake.entries.values();
  for (const [url, response] of cache ?? []) {
    const headers = { 'x-unpacked-bytes': '1' };
    cache?.set(url, new Response(await response.arrayBuffer(), { headers }));
  }
  expect(await storeIn(fake).find()).toBeNull();
  expect(fake.entries.size).toBe(0);
});

it('is given up when reading takes too long', async () => {
  vi.useFakeTimers();
  try {
    const fake = await kept();
    fake.match = () => new Promise<never>(() => {});
    const found = storeIn(fake).find();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await found).toBeNull();
    expect(fake.entries.size).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

it('is not kept when there is no room, and nothing is left of the attempt', async () => {
  const fake = new FakeCaches();
  fake.fill();
  await storeIn(fake).keep(memory, never);
  expect(fake.entries.size).toBe(0);
});

it('is not kept when something else needs the worker', async () => {
  const fake = new FakeCaches();
  await storeIn(fake).keep(memory, AbortSignal.abort());
  expect(await storeIn(fake).find()).toBeNull();
});

it('is neither kept nor found where storage is forbidden, without an error', async () => {
  const store = new SnapshotStore(() => {
    throw new DOMException('Forbidden.', 'SecurityError');
  }, here);
  await store.keep(memory, never);
  expect(await store.find()).toBeNull();
});
