/** Refuses requests that do not come from a page of this very server: other sites, other servers, rebound names. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What is asked for: the status and modules are read, a compilation is posted. */
export type Purpose = 'read' | 'compile';

export interface Refusal {
  readonly status: number;
  readonly sentence: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The part of a request that is looked at. */
export type Asked = Pick<IncomingMessage, 'method' | 'headers'>;

interface Rules {
  readonly purpose: Purpose;
  /** On which the request came in. */
  readonly port: number;
  /** That each compilation has to carry. */
  readonly token: string;
}

/** Of this computer. Whatever else leads here is a name that somebody has bound to its address. */
const names = ['localhost', '127.0.0.1', '[::1]'];

const methods: Readonly<Record<Purpose, readonly string[]>> = {
  read: ['GET', 'HEAD'],
  compile: ['POST'],
};

/** The header with the token, as Node spells it. */
const TOKEN_HEADER = 'x-compile-token';

/**
 * No answer, of a refusal neither, has a header that lets other origins in: there is no CORS here.
 * @returns Null where nothing speaks against an answer.
 */
export function refusalOf(
  { method = '', headers }: Asked,
  { purpose, port, token }: Rules,
): Refusal | null {
  const hosts = names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
  if (!hosts.includes(headers.host?.toLowerCase() ?? '')) {
    return refuse(403, `This compiler answers at http://${hosts[0]} only.`);
  }
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') {
    return refuse(403, 'Only pages of this server may ask its compiler.');
  }
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${headers.host?.toLowerCase()}`) {
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
  return purpose === 'read' ? null : refusalOfPost(headers, token);
}

function refusalOfPost(headers: Asked['headers'], token: string): Refusal | null {
  // A browser names the origin of each POST; whatever else asks has to do so as well.
  if (headers.origin === undefined) return refuse(403, 'The request does not name its origin.');
  if (!/^application\/json(?:; *charset=utf-8)?$/i.test(headers['content-type'] ?? '')) {
    return refuse(415, 'The content type has to be application/json.');
  }
  const given = headers[TOKEN_HEADER];
  if (typeof given !== 'string' || !isSame(given, token)) {
    return refuse(403, 'The token is missing or is of an earlier start of this server.');
  }
  return null;
}

function refuse(status: number, sentence: string): Refusal {
  return { status, sentence };
}

/** Takes as long for a wrong text as for the right one. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
