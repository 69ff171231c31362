/** Adds the site's headers to answers, so that a page is isolated wherever its files lie. */

/** Names the content of a kept answer. */
export const DIGEST_HEADER = 'X-Content-Sha256';

/** Statuses whose answers must not have a body. */
const WITHOUT_BODY = new Set([101, 204, 205, 304]);

/** The answer with the site's headers; the answer itself where it isolates already or cannot be read. */
export function withHeaders(
  response: Response,
  headers: Readonly<Record<string, string>>,
): Response {
  const readable = response.type === 'basic' || response.type === 'default';
  if (!readable || response.headers.has('Cross-Origin-Embedder-Policy')) return response;
  const all = new Headers(response.headers);
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  return new Response(WITHOUT_BODY.has(response.status) ? null : response.body, {
    status: response.status,
    statusText: response.statusText,
    headers: all,
  });
}

/** The answer that is kept: unpacked bytes, so nothing of what the network said about packing. */
export function keptResponse(
  bytes: Uint8Array<ArrayBuffer>,
  type: string | null,
  sha256: string,
  headers: Readonly<Record<string, string>>,
): Response {
  return new Response(bytes, {
    headers: {
      ...headers,
      ...(type === null ? {} : { 'Content-Type': type }),
      'Content-Length': String(bytes.length),
      [DIGEST_HEADER]: sha256,
    },
  });
}
