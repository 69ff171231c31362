/** Refuses requests that do not come from a page of this very server: other sites, other servers, rebound names. */
import type { IncomingMessage } from 'node:http';
import { isSame } from './same-text.ts';

/** What is asked for: the status and modules are read, a compilation is posted, a page may be opened by its address. */
export type Purpose = 'read' | 'compile' | 'open';

export interface Refusal {
  readonly status: number;
  readonly sentence: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The part of a request that is looked at. */
export type Asked = Pick<IncomingMessage, 'method' | 'headers'>;

interface Rules {
  readonly purpose: Purpose;
  /** Of this server, as browsers write them. */
  readonly origins: readonly string[];
  /** That each compilation has to carry; null for none. */
  readonly token: string | null;
}

const methods: Readonly<Record<Purpose, readonly string[]>> = {
  read: ['GET', 'HEAD'],
  compile: ['POST'],
  open: ['GET', 'HEAD'],
};

/** The header with the token, as Node spells it. */
const TOKEN_HEADER = 'x-compile-token';

/**
 * No answer, of a refusal neither, has a header that lets other origins in: there is no CORS here.
 * @returns Null where nothing speaks against an answer.
 */
export function refusalOf(
  { method = '', headers }: Asked,
  { purpose, origins, token }: Rules,
): Refusal | null {
  const host = headers.host?.toLowerCase();
  const own = origins.find((one) => one.slice(one.indexOf('//') + 2) === host);
  if (own === undefined) return refuse(403, `This compiler answers at ${origins[0]} only.`);
  const site = headers['sec-fetch-site'];
  // "none": typed, or from a bookmark, which no other site can do.
  const isTyped = purpose === 'open' && site === 'none';
  if (site !== undefined && site !== 'same-origin' && !isTyped) {
    return refuse(403, 'Only pages of this server may ask its compiler.');
  }
  const { origin } = headers;
  if (origin !== undefined && origin !== own) {
    return refuse(403, 'A page of another origin asked.');
  }
  const allowed = methods[purpose];
  if (!allowed.includes(method)) {
    return {
      status: 405,
      sentence: `Only ${allowed.join(' and ')} ${allowed.length > 1 ? 'are' : 'is'} answered here.`,
      headers: { Allow: allowed.join(', ') },
    };
  }
  return purpose === 'compile' ? refusalOfPost(headers, token) : null;
}

function refusalOfPost(headers: Asked['headers'], token: string | null): Refusal | null {
  // A browser names the origin of each POST; whatever else asks has to do so as well.
  if (headers.origin === undefined) return refuse(403, 'The request does not name its origin.');
  if (!/^application\/json(?:; *charset=utf-8)?$/i.test(headers['content-type'] ?? '')) {
    return refuse(415, 'The content type has to be application/json.');
  }
  if (token === null) return null;
  const given = headers[TOKEN_HEADER];
  if (typeof given !== 'string' || !isSame(given, token)) {
    return refuse(403, 'The token is missing or is of an earlier start of this server.');
  }
  return null;
}

function refuse(status: number, sentence: string): Refusal {
  return { status, sentence };
}
