/** The compile service over HTTP: its status, a compilation, and the modules that were built. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CompileAnswer, CompilerStatus } from '../../src/compiler/protocol.ts';
import type { Access } from './access.ts';
import { readBody } from './body.ts';
import { type Purpose, refusalOf } from './guard.ts';
import { plain, type Reply, refused, send } from './reply.ts';
import { BadRequest, parseRequest } from './request.ts';
import type { CompileService } from './service.ts';

export interface RoutesOptions {
  readonly service: CompileService;
  readonly access: Access;
  /** Where the site lies on its host; begins and ends with a slash. */
  readonly base: string;
  /** That each answer of the site carries. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Returns whether the request was for the compile service, and so is answered. */
export type Routes = (request: IncomingMessage, response: ServerResponse) => boolean;

const MODULE = /^modules\/([0-9a-f]{64})\.so$/;

/** In JSON a character of source takes up to two bytes for one; the rest of a request is small. */
const bodyBytes = (sourceBytes: number) => 2 * sourceBytes + 16_384;

export function compileRoutes({ service, access, base, headers }: RoutesOptions): Routes {
  const below = `${base}compile`;
  return (request, response) => {
    const [pathname = ''] = (request.url ?? '').split('?', 1);
    if (pathname !== below && !pathname.startsWith(`${below}/`)) return false;
    reply(service, access, pathname.slice(below.length + 1), request, response)
      .catch((error): Reply => {
        if (error instanceof BadRequest)
          return json({ kind: 'refused', reason: error.message }, 400);
        // A client that broke off in the middle is no failure, and hears of none.
        if (!response.destroyed) console.error(error);
        return plain(500, 'The compile service failed; its terminal says why.');
      })
      .then((answer) => {
        if (!response.destroyed) send(request, response, answer, headers);
      });
    return true;
  };
}

async function reply(
  service: CompileService,
  access: Access,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Reply> {
  const purpose: Purpose = path === '' ? 'compile' : 'read';
  const { token } = access;
  const refusal = refusalOf(request, { purpose, origins: access.originsFor(request), token });
  if (refusal !== null) return refused(refusal);
  if (path === '') return compile(service, access, request, response);
  if (path === 'status') return json({ ...service.status, token });
  const [, hash] = MODULE.exec(path) ?? [];
  const module = hash === undefined ? null : await service.module(hash);
  if (module === null) return plain(404, 'There is no such module here.');
  return {
    status: 200,
    headers: {
      'Content-Type': 'application/wasm',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
    body: module,
  };
}

async function compile(
  service: CompileService,
  access: Access,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Reply> {
  const body = await readBody(request, bodyBytes(service.status.limits.sourceBytes));
  if (body.kind === 'too large') {
    const reply = json({ kind: 'refused', reason: 'The request is too large.' }, 413);
    return { ...reply, headers: { ...reply.headers, Connection: 'close' } };
  }
  if (body.kind === 'no text') throw new BadRequest('The request is not UTF-8.');
  const left = new AbortController();
  // Closes after the answer as well, when nobody waits any more.
  response.once('close', () => left.abort());
  const wanted = parseRequest(body.text);
  const asker = access.askerOf(request) ?? { reader: wanted.tab, party: '' };
  return json(await service.answer(wanted, asker, left.signal));
}

function json(value: CompileAnswer | CompilerStatus, status = 200): Reply {
  return {
    status,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(value),
  };
}
