/** What the worker answers to one request: the kept file, the network's, or the page that says what is kept. */
import { addressOf, isPage, pathBelow, type SitePath } from './build.ts';
import { withHeaders } from './headers.ts';
import type { Shelf } from './shelf.ts';

/** The world around, injected so that tests can have one of their own. */
export interface AnswerSurroundings {
  readonly shelf: Shelf;
  fetch(request: Request): Promise<Response>;
  /** Work that goes on after the answer. */
  later(work: Promise<unknown>): void;
  /** The host holds a file of another build. */
  newer(): void;
}

/** The page's request asks for the network: `no-store` also not to keep what comes. */
const PAST_THE_SHELF = new Set<RequestCache>(['reload', 'no-store']);

/** Whether the worker answers at all: requests to others and for parts of files go their own way. */
export function answers(request: Request, base: string): boolean {
  return (
    request.method === 'GET' &&
    !request.headers.has('Range') &&
    pathBelow(base, request.url) !== null
  );
}

/** Rejects as the network does when a file is neither kept nor to be had. */
export async function answer(request: Request, around: AnswerSurroundings): Promise<Response> {
  const { shelf } = around;
  const path = pathBelow(shelf.base, request.url) ?? '';
  const known = shelf.build.files[path] !== undefined;
  const navigates = request.mode === 'navigate';
  if (known && (navigates || !PAST_THE_SHELF.has(request.cache))) {
    const kept = await shelf.find(path);
    if (kept !== undefined) return kept;
  }
  let response: Response;
  try {
    response = await around.fetch(request);
  } catch (error) {
    if (!navigates) throw error;
    return (await withoutNetwork(path, shelf)) ?? Promise.reject(error);
  }
  if (known && request.cache !== 'no-store') {
    if (response.ok && !response.redirected) keepCopy(path, response.clone(), around);
    else if (response.status === 404) around.newer();
  }
  return withHeaders(response, shelf.build.headers);
}

/** Keeps beside the answer, which the reader gets as it arrives. */
function keepCopy(path: SitePath, copy: Response, around: AnswerSurroundings): void {
  const work = async (): Promise<void> => {
    if (!(await around.shelf.exists())) return;
    const end = await around.shelf.keep(path, copy);
    if (end.kind === 'other') around.newer();
  };
  // Where it broke off, or the reader went on, the next request tries again.
  around.later(work().catch(() => {}));
}

async function withoutNetwork(path: SitePath, shelf: Shelf): Promise<Response | undefined> {
  const { build, base } = shelf;
  if (!isPage(path) && build.files[`${path}/`] !== undefined) {
    return Response.redirect(addressOf(base, `${path}/`));
  }
  const page = await shelf.find(build.fallback[0] ?? '');
  if (page === undefined) return undefined;
  return new Response(page.body, { status: 503, headers: page.headers });
}
