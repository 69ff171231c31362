/** Cache storage in memory, a small build, and answers of a host. */
import { createHash } from 'node:crypto';
import type { Build } from '../../../src/offline/build.ts';

export const BASE = 'https://host.example/book/';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A build of files with these texts. */
export function buildOf(id: string, texts: Readonly<Record<string, string>>): Build {
  const files = Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [path, [text.length, sha256(text)] as const]),
  );
  return {
    id,
    headers: { 'Cross-Origin-Embedder-Policy': 'require-corp', 'X-Policy': `of ${id}` },
    files,
    fallback: ['offline/'],
  };
}

/** A host that holds these texts; everything else is not found. Counts what it was asked for. */
export function hostOf(texts: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  return {
    asked,
    async fetch(request: Request | string): Promise<Response> {
      const { pathname } = new URL(typeof request === 'string' ? request : request.url);
      const path = pathname.slice('/book/'.length);
      asked.push(path);
      const text = texts[path];
      return text === undefined
        ? new Response('none', { status: 404 })
        : new Response(text, { headers: { 'Content-Type': 'text/x', 'Content-Encoding': 'br' } });
    },
  };
}

/** Set `refuses` to make it refuse to store, as a full disk does. */
export class FakeCaches implements CacheStorage {
  readonly stores = new Map<string, Map<string, Response>>();
  refuses = false;

  async open(name: string): Promise<Cache> {
    const entries = this.stores.get(name) ?? new Map<string, Response>();
    this.stores.set(name, entries);
    const addressOf = (request: RequestInfo | URL) =>
      request instanceof Request ? request.url : String(request);
    const cache: Partial<Cache> = {
      match: async (request) => entries.get(addressOf(request))?.clone(),
      put: async (request, response) => {
        if (this.refuses) throw new DOMException('The quota is exceeded.', 'QuotaExceededError');
        entries.set(addressOf(request), response);
      },
      keys: async () => [...entries.keys()].map((address) => new Request(address)),
    };
    return cache as Cache;
  }

  async keys(): Promise<string[]> {
    return [...this.stores.keys()];
  }

  async delete(name: string): Promise<boolean> {
    return this.stores.delete(name);
  }

  async has(name: string): Promise<boolean> {
    return this.stores.has(name);
  }

  async match(
    request: RequestInfo | URL,
    { cacheName = '' }: MultiCacheQueryOptions = {},
  ): Promise<Response | undefined> {
    return this.stores.get(cacheName)?.get(String(request))?.clone();
  }

  /** Paths that a cache holds, sorted. */
  paths(name: string): string[] {
    const addresses = [...(this.stores.get(name)?.keys() ?? [])];
    return addresses.map((address) => address.slice(BASE.length)).sort();
  }
}
