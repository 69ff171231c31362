/** What the worker answers to one request: the kept file, the network's, or the page that says what is kept. */
import { addressOf, isPage, pathBelow, type SitePath } from './build.ts';
import type { BuildCache } from './build-cache.ts';
import { withHeaders } from './headers.ts';

/** The world around, injected so that tests can have one of their own. */
export interface AnswerDependencies {
  readonly cache: BuildCache;
  fetch(request: Request): Promise<Response>;
  /** Work that goes on after the answer. */
  later(work: Promise<unknown>): void;
  /** The host holds a file of another build. */
  newer(): void;
}

/** The page's request asks for the network: `no-store` also not to keep what comes. */
const PAST_THE_CACHE = new Set<RequestCache>(['reload', 'no-store']);

/** Whether the worker answers at all: requests to others and for parts of files go their own way. */
export function answers(request: Request, base: string): boolean {
  return (
    request.method === 'GET' &&
    !request.headers.has('Range') &&
    pathBelow(base, request.url) !== null
  );
}

/** Rejects as the network does when a file is neither kept nor to be had. */
export async function answer(
  request: Request,
  dependencies: AnswerDependencies,
): Promise<Response> {
  const { cache } = dependencies;
  const path = pathBelow(cache.base, request.url) ?? '';
  const known = cache.build.files[path] !== undefined;
  const navigates = request.mode === 'navigate';
  if (known && (navigates || !PAST_THE_CACHE.has(request.cache))) {
    const kept = await cache.find(path);
    if (kept !== undefined) return kept;
  }
  let response: Response;
  try {
    response = await dependencies.fetch(request);
  } catch (error) {
    if (!navigates) throw error;
    return (await withoutNetwork(path, cache)) ?? Promise.reject(error);
  }
  if (known && request.cache !== 'no-store') {
    if (response.ok && !response.redirected) keepCopy(path, response.clone(), dependencies);
    else if (response.status === 404) dependencies.newer();
  }
  return withHeaders(response, cache.build.headers);
}

/** Keeps beside the answer, which the reader gets as it arrives. */
function keepCopy(path: SitePath, copy: Response, dependencies: AnswerDependencies): void {
  const work = async (): Promise<void> => {
    if (!(await dependencies.cache.exists())) return;
    const end = await dependencies.cache.keep(path, copy);
    if (end.kind === 'other') dependencies.newer();
  };
  // Where it broke off, or the reader went on, the next request tries again.
  dependencies.later(work().catch(() => {}));
}

async function withoutNetwork(path: SitePath, cache: BuildCache): Promise<Response | undefined> {
  const { build, base } = cache;
  if (!isPage(path) && build.files[`${path}/`] !== undefined) {
    return Response.redirect(addressOf(base, `${path}/`));
  }
  const page = await cache.find(build.fallback[0] ?? '');
  if (page === undefined) return undefined;
  return new Response(page.body, { status: 503, headers: page.headers });
}
