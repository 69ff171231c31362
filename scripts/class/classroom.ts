/** Puts the parts of a class together: the door before everything, the compiler, what else is in the room, the site. */
import type { RequestListener } from 'node:http';
import type { Routes } from '../compiler/routes.ts';
import { Attempts } from './attempts.ts';
import { type Codes, Door } from './door.ts';
import { type ClassRoute, classListener } from './gate.ts';
import type { Members } from './members.ts';
import type { Place } from './place.ts';

interface ClassroomOptions {
  readonly codes: Codes;
  readonly place: Place;
  readonly members: Members;
  /** Where the site lies on its host; begins and ends with a slash. */
  readonly base: string;
  /** Answers with `classAccess`. */
  readonly compiler: Routes;
  /** What else is in the room. */
  readonly routes?: readonly ClassRoute[];
  readonly site: RequestListener;
  readonly say: (line: string) => void;
}

export function openClassroom(options: ClassroomOptions): RequestListener {
  const { codes, place, members, base, compiler, routes = [], site, say } = options;
  const slowed = new Set<string>();
  const onWait = (address: string) => {
    if (slowed.has(address)) return;
    slowed.add(address);
    say(`Many wrong codes come from ${address}: it has to wait between them.`);
  };
  return classListener({
    place,
    members,
    door: new Door({ codes, members, attempts: new Attempts(), base, onWait }),
    routes: [(request, response) => compiler(request, response), ...routes],
    site,
  });
}
