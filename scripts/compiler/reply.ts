/** Answers over HTTP that are ready when they are sent, and are nobody else's to keep. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Refusal } from './guard.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** A sentence for whoever reads the answer. */
export function plain(status: number, sentence: string, headers: Reply['headers'] = {}): Reply {
  return {
    status,
    headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' },
    body: `${sentence}\n`,
  };
}

/** The connection is closed: its body was not read. */
export function refused({ status, sentence, headers = {} }: Refusal): Reply {
  return plain(status, sentence, { ...headers, Connection: 'close' });
}

/** @param common Headers of every answer, before its own. */
export function send(
  { method }: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Reply,
  common: Reply['headers'] = {},
): void {
  response.writeHead(status, {
    ...common,
    'Cache-Control': 'no-store',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
    ...(status !== 204 && { 'Content-Length': String(Buffer.byteLength(body)) }),
  });
  response.end(method === 'HEAD' ? undefined : body);
}
