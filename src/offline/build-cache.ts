/** The kept files of one build: nothing gets in whose SHA-256 is not the one that the build wrote down. */
import { sha256 } from '../browser/digest.ts';
import { addressOf, type Build, cacheName, isBuildCache, isPage, type SitePath } from './build.ts';
import { DIGEST_HEADER, keptResponse } from './headers.ts';

export type KeepEnd =
  | { readonly kind: 'kept' }
  /** The host holds another version of the file, or damaged it. */
  | { readonly kind: 'other'; readonly path: SitePath }
  /** The browser has no room, or keeps nothing for this site. */
  | { readonly kind: 'refused'; readonly reason: string };

export class BuildCache {
  readonly build: Build;
  readonly base: string;
  readonly #caches: CacheStorage;
  readonly #name: string;

  /** @param base Absolute address of the site, with a slash at its end. */
  constructor(build: Build, base: string, caches: CacheStorage) {
    this.build = build;
    this.base = base;
    this.#caches = caches;
    this.#name = cacheName(base, build);
  }

  /** The kept file; undefined when it is not kept or the browser refuses to look. */
  async find(path: SitePath): Promise<Response | undefined> {
    try {
      // Opening would make the cache anew that the reader has removed.
      return await this.#caches.match(addressOf(this.base, path), { cacheName: this.#name });
    } catch {
      return undefined;
    }
  }

  /** False once the reader has removed it, although pages that were open then are still answered. */
  async exists(): Promise<boolean> {
    return this.#caches.has(this.#name).catch(() => false);
  }

  /** Paths of the build that are not kept, of those given. */
  async missing(paths: Iterable<SitePath>): Promise<SitePath[]> {
    const cache = await this.#caches.open(this.#name);
    const kept = new Set((await cache.keys()).map(({ url }) => url));
    return [...paths].filter(
      (path) => this.build.files[path] !== undefined && !kept.has(addressOf(this.base, path)),
    );
  }

  /** Reads `response` to its end and keeps it when it is this build's file. Rejects when it breaks off. */
  async keep(path: SitePath, response: Response): Promise<KeepEnd> {
    const expected = this.build.files[path]?.[1];
    const bytes = new Uint8Array(await response.arrayBuffer());
    const found = await sha256(bytes);
    if (found !== expected) return { kind: 'other', path };
    const type = response.headers.get('Content-Type');
    return this.#put(path, keptResponse(bytes, type, found, this.build.headers));
  }

  /** Keeps what caches of other builds hold of this one, whatever its path was there. */
  async inherit(): Promise<SitePath[]> {
    const had: SitePath[] = [];
    const byDigest = new Map<string, SitePath[]>();
    for (const [path, [, sha256]] of Object.entries(this.build.files)) {
      byDigest.set(sha256, [...(byDigest.get(sha256) ?? []), path]);
    }
    for (const name of await this.#others()) {
      const cache = await this.#caches.open(name);
      for (const request of await cache.keys()) {
        if (request.url.startsWith(this.base)) {
          had.push(decodeURIComponent(request.url.slice(this.base.length)));
        }
        const kept = await cache.match(request);
        const paths = byDigest.get(kept?.headers.get(DIGEST_HEADER) ?? '') ?? [];
        for (const path of kept === undefined ? [] : await this.missing(paths)) {
          await this.keep(path, kept?.clone() ?? Response.error());
        }
      }
    }
    return had;
  }

  /** Deletes what other builds kept. */
  async deleteOthers(): Promise<void> {
    await Promise.all((await this.#others()).map((name) => this.#caches.delete(name)));
  }

  async #others(): Promise<string[]> {
    const names = await this.#caches.keys();
    return names.filter((name) => isBuildCache(this.base, name) && name !== this.#name);
  }

  async #put(path: SitePath, response: Response): Promise<KeepEnd> {
    try {
      const cache = await this.#caches.open(this.#name);
      await cache.put(addressOf(this.base, path), response);
      return { kind: 'kept' };
    } catch (error) {
      return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) };
    }
  }
}

/** How the network is asked for a file that is to be kept: pages keep their names from build to build. */
export function cacheModeFor(path: SitePath): RequestCache {
  return isPage(path) || !path.includes('/') ? 'no-cache' : 'default';
}
