/** Fetches files of a build and keeps them: on install, after the first Run, and for the whole book. */
import { addressOf, isPage, roleOf, type SitePath } from './build.ts';
import { type BuildCache, cacheModeFor, type KeepEnd } from './build-cache.ts';

/** Why a precache ended before all was kept; `unreachable` is a file that did not come whole. */
export type PrecacheEnd =
  | { readonly kind: 'complete' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'unreachable'; readonly path: SitePath; readonly reason: string }
  | Exclude<KeepEnd, { kind: 'kept' }>;

export interface PrecacheOptions {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** How the network is asked; by default as fits the file. */
  readonly cache?: RequestCache;
  readonly signal?: AbortSignal;
  /** Told of unpacked bytes as they come. */
  readonly arrived?: (bytes: number) => void;
}

/** Files that are fetched at the same time: most are small, and waiting is longer than their transfer. */
const LANES = 4;

/** Keeps those of `paths` that are not kept yet, until one fails; never rejects. */
export async function precache(
  cache: BuildCache,
  paths: Iterable<SitePath>,
  options: PrecacheOptions,
): Promise<PrecacheEnd> {
  let missing: SitePath[];
  try {
    missing = await cache.missing(paths);
  } catch (error) {
    return { kind: 'refused', reason: reasonOf(error) };
  }
  const queue = missing.values();
  let failed: PrecacheEnd | null = null;
  const lane = async (): Promise<void> => {
    for (const path of queue) {
      const end = await precacheOne(cache, path, options);
      if (end.kind !== 'kept') failed ??= end;
      if (failed !== null) return;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return failed ?? { kind: 'complete' };
}

/** Keeps those of `paths` that the browser's own cache holds, so that nothing travels; never rejects. */
export async function precacheFromHttpCache(
  cache: BuildCache,
  paths: Iterable<SitePath>,
  { fetch }: Pick<PrecacheOptions, 'fetch'>,
): Promise<void> {
  for (const path of await cache.missing(paths).catch(() => [])) {
    await precache(cache, [path], { fetch, cache: 'only-if-cached' });
  }
}

async function precacheOne(
  cache: BuildCache,
  path: SitePath,
  { fetch, cache: mode = cacheModeFor(path), signal, arrived }: PrecacheOptions,
): Promise<KeepEnd | PrecacheEnd> {
  try {
    signal?.throwIfAborted();
    // Browsers look into their cache alone only for requests that cannot leave the origin.
    const init: RequestInit = {
      cache: mode,
      mode: 'same-origin',
      ...(signal === undefined ? {} : { signal }),
    };
    const response = await fetch(addressOf(cache.base, path), init);
    if (response.status === 404) return { kind: 'other', path };
    if (!response.ok) {
      return { kind: 'unreachable', path, reason: `the server answered ${response.status}` };
    }
    return await cache.keep(path, arrived === undefined ? response : counted(response, arrived));
  } catch (error) {
    if (signal?.aborted === true) return { kind: 'stopped' };
    return { kind: 'unreachable', path, reason: reasonOf(error) };
  }
}

/** The same answer, which tells of its bytes while it is read. */
function counted(response: Response, arrived: (bytes: number) => void): Response {
  const count = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      arrived(chunk.length);
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body?.pipeThrough(count) ?? null, { headers: response.headers });
}

/**
 * Makes a new build ready before it takes over: what the old one kept and the new one shares is copied, what
 * has changed is fetched, so that who could read offline still can.
 * @throws Error when a file does not come: the browser drops the new worker and tries again later.
 */
export async function prepare(cache: BuildCache, options: PrecacheOptions): Promise<void> {
  let had: SitePath[] = [];
  try {
    had = await cache.inherit();
  } catch {
    // No room for two builds: the new one starts with less.
  }
  // Nice to have: a host that rewrites pages must not keep the worker from isolating them.
  await precache(cache, cache.build.fallback, options);
  const end = await precache(cache, successors(cache, had), options);
  if (end.kind === 'other' || end.kind === 'unreachable') {
    throw new Error(
      `This build cannot be installed yet: ${end.path} did not come as it was built.`,
    );
  }
}

/** The files that stand in this build for those that an earlier one had kept. */
export function successors(
  { build }: Pick<BuildCache, 'build'>,
  had: readonly SitePath[],
): SitePath[] {
  // A build that was only installed has kept the page for offline and its files: nobody misses those.
  const fallback = build.fallback[0];
  if (!had.some((path) => isPage(path) && path !== fallback)) return [];
  const roles = new Set(had.map(roleOf));
  return Object.keys(build.files).filter((path) => roles.has(roleOf(path)));
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
