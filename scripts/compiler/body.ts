/** Reads the body of a request, no further than to its limit. */
import type { IncomingMessage } from 'node:http';

/** Either why there is no text, or the text. */
export type Body =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'too large' }
  | { readonly kind: 'no text' };

/**
 * @param limit In bytes. What is announced to be larger is not read at all.
 * @throws Error where the client breaks off.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return { kind: 'too large' };
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Leaving the loop early would close the connection before the answer is out.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > limit) return { kind: 'too large' };
    chunks.push(chunk);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return { kind: 'text', text };
  } catch {
    return { kind: 'no text' };
  }
}
