/** Answers each request of a class: for this server only, and only after the code. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Access } from '../compiler/access.ts';
import type { Door } from './door.ts';
import type { Member, Members } from './members.ts';
import { addressOf, originOf, originsFor, type Place } from './place.ts';

/** Returns whether the request was for it, and so is answered. */
export type ClassRoute = (
  request: IncomingMessage,
  response: ServerResponse,
  member: Member,
) => boolean;

interface GateOptions {
  readonly place: Place;
  readonly members: Members;
  readonly door: Door;
  /** Asked in their order. */
  readonly routes: readonly ClassRoute[];
  /** Whatever no route answers. */
  readonly site: RequestListener;
}

export function classListener({
  place,
  members,
  door,
  routes,
  site,
}: GateOptions): RequestListener {
  return (request, response) => {
    const origin = originOf(request, place);
    if (origin === null) {
      const [right] = originsFor(request, place);
      response
        .writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
        .end(`This class is at ${right}\n`);
      return;
    }
    const visit = { origin, address: addressOf(request, place) };
    const [pathname] = (request.url ?? '/').split('?', 1);
    if (pathname === door.path) {
      // A client that broke off in the middle is no failure.
      door.answer(request, response, visit).catch(() => response.destroy());
      return;
    }
    const member = members.memberOf(request);
    if (member === null) door.stop(request, response, visit);
    else if (!routes.some((route) => route(request, response, member))) site(request, response);
  };
}

/** Readers are told apart by their cookie, which a page cannot choose, and have their turns by their address. */
export function classAccess(place: Place, members: Members): Access {
  return {
    originsFor: (request) => originsFor(request, place),
    token: null,
    askerOf: (request) => {
      const member = members.memberOf(request);
      return member && { reader: member.id, party: addressOf(request, place) };
    },
  };
}
