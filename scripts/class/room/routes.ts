/** The room over HTTP: what all are told, reports of readers, the teacher's page and its buttons. */
import type { IncomingMessage } from 'node:http';
import { CLASS_STATE, REPORTS } from '../../../src/room/protocol.ts';
import { readBody } from '../../compiler/body.ts';
import { type Purpose, refusalOf } from '../../compiler/guard.ts';
import { plain, type Reply, refused, send } from '../../compiler/reply.ts';
import type { ClassRoute } from '../gate.ts';
import type { Member } from '../members.ts';
import { originsFor, type Place } from '../place.ts';
import { ACT_BYTES, type Act, readAct } from './act.ts';
import { exported } from './export.ts';
import { REPORT_BYTES, readReport } from './report.ts';
import type { Heard } from './room.ts';
import { type RoomState, toldToAll } from './room-state.ts';
import { teacherHeaders, teacherPage } from './teacher-page.ts';

interface RoomOptions {
  readonly place: Place;
  readonly state: RoomState;
  /** Where the site lies on its host; begins and ends with a slash. */
  readonly base: string;
}

const DONE: Reply = { status: 204, headers: {}, body: '' };

const HEARD: Readonly<Record<Heard, Reply>> = {
  kept: DONE,
  'too often': plain(429, 'You send too often: wait a moment.', { 'Retry-After': '20' }),
  full: plain(503, 'The room is full.'),
};

/** What is posted, and what is done with it. */
type Post = (text: string, member: Member) => Reply;

export function roomRoutes({ place, state, base }: RoomOptions): ClassRoute {
  const below = `${base}room`;
  const posts: Readonly<Record<string, { readonly bytes: number; readonly take: Post }>> = {
    [base + REPORTS]: { bytes: REPORT_BYTES, take: (text, { id }) => hear(text, id, state) },
    [`${below}/act`]: { bytes: ACT_BYTES, take: (text, member) => act(text, member, state) },
  };
  return (request, response, member) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://class');
    const isState = pathname === base + CLASS_STATE;
    if (!isState && pathname !== below && !pathname.startsWith(`${below}/`)) return false;
    const post = Object.hasOwn(posts, pathname) ? posts[pathname] : undefined;
    const purpose: Purpose = post === undefined ? 'open' : 'compile';
    const origins = originsFor(request, place);
    const refusal = refusalOf(request, { purpose, origins, token: null });
    if (refusal !== null) {
      send(request, response, refused(refusal));
    } else if (post !== undefined) {
      // A client that broke off in the middle is no failure.
      takePost(request, post.bytes, (text) => post.take(text, member))
        .then((reply) => send(request, response, reply))
        .catch(() => response.destroy());
    } else if (isState) {
      send(request, response, json(JSON.stringify(toldToAll(state))));
    } else if (!member.isTeacher) {
      send(request, response, movedTo(`${base}class/enter?to=${below}/`));
    } else {
      send(request, response, shown(pathname.slice(below.length), searchParams));
    }
    return true;
  };

  function shown(path: string, asked: URLSearchParams): Reply {
    if (path === '') return movedTo(`${below}/`);
    if (path === '/') {
      return { status: 200, headers: teacherHeaders, body: teacherPage(state, asked, base) };
    }
    if (path !== '/export.json') return plain(404, 'There is no such page of the room.');
    return json(exported(state), { 'Content-Disposition': 'attachment; filename="class.json"' });
  }
}

async function takePost(
  request: IncomingMessage,
  bytes: number,
  take: (text: string) => Reply,
): Promise<Reply> {
  const body = await readBody(request, bytes);
  if (body.kind === 'too large') {
    return plain(413, 'What was sent is too large.', { Connection: 'close' });
  }
  if (body.kind === 'no text') return plain(400, 'What was sent is not UTF-8.');
  return take(body.text);
}

function hear(text: string, id: string, { book, room }: RoomState): Reply {
  const read = readReport(text, book);
  if (read.kind === 'refused') return plain(400, read.reason);
  return HEARD[room.hear(id, read.kind === 'leaves' ? null : read.report)];
}

function act(text: string, { isTeacher }: Member, state: RoomState): Reply {
  if (!isTeacher) return plain(403, 'Only the teacher does that.');
  const asked = readAct(text);
  if (asked === null) return plain(400, 'No button of the room asks for that.');
  return isDone(asked, state) ? DONE : plain(409, 'The class is further on, or has no such thing.');
}

function isDone(asked: Act, { solutions, timetable }: RoomState): boolean {
  return asked.kind === 'solutions'
    ? solutions.close(asked.of, asked.closed)
    : timetable.take(asked.step, asked.at);
}

function json(body: string, headers: Reply['headers'] = {}): Reply {
  return { status: 200, headers: { 'Content-Type': 'application/json', ...headers }, body };
}

function movedTo(place: string): Reply {
  return { status: 303, headers: { Location: place }, body: '' };
}
