/** The room over HTTP: reports of readers, and the teacher's page. */
import type { IncomingMessage } from 'node:http';
import { REPORTS } from '../../../src/room/protocol.ts';
import { readBody } from '../../compiler/body.ts';
import { type Purpose, refusalOf } from '../../compiler/guard.ts';
import { plain, type Reply, refused, send } from '../../compiler/reply.ts';
import type { ClassRoute } from '../gate.ts';
import type { Member } from '../members.ts';
import { originsFor, type Place } from '../place.ts';
import type { RoomBook } from './book.ts';
import { exported } from './export.ts';
import { REPORT_BYTES, readReport } from './report.ts';
import { type Heard, Room } from './room.ts';
import { teacherHeaders, teacherPage } from './teacher-page.ts';

interface RoomOptions {
  readonly place: Place;
  readonly book: RoomBook;
  /** Where the site lies on its host; begins and ends with a slash. */
  readonly base: string;
  readonly room?: Room;
}

const HEARD: Readonly<Record<Heard, Reply>> = {
  kept: { status: 204, headers: {}, body: '' },
  'too often': plain(429, 'You send too often: wait a moment.', { 'Retry-After': '20' }),
  full: plain(503, 'The room is full.'),
};

export function roomRoutes({ place, book, base, room = new Room() }: RoomOptions): ClassRoute {
  const below = `${base}room`;
  return (request, response, member) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://class');
    if (pathname !== below && !pathname.startsWith(`${below}/`)) return false;
    const isReport = pathname === base + REPORTS;
    const purpose: Purpose = isReport ? 'compile' : 'read';
    const origins = originsFor(request, place);
    const refusal = refusalOf(request, { purpose, origins, token: null });
    if (refusal !== null) {
      send(request, response, refused(refusal));
    } else if (isReport) {
      // A client that broke off in the middle is no failure.
      hear(request, member, book, room)
        .then((reply) => send(request, response, reply))
        .catch(() => response.destroy());
    } else if (!member.isTeacher) {
      send(request, response, movedTo(`${base}class/enter?to=${below}/`));
    } else {
      send(
        request,
        response,
        shown(pathname.slice(below.length), searchParams.get('guess'), below),
      );
    }
    return true;
  };

  function shown(path: string, guess: string | null, at: string): Reply {
    if (path === '') return movedTo(`${at}/`);
    if (path === '/') {
      return { status: 200, headers: teacherHeaders, body: teacherPage(room.readers, book, guess) };
    }
    if (path !== '/export.json') return plain(404, 'There is no such page of the room.');
    return {
      status: 200,
      headers: {
        'Content-Type': 'application/json',
        'Content-Disposition': 'attachment; filename="class.json"',
      },
      body: exported(room.readers, book),
    };
  }
}

async function hear(
  request: IncomingMessage,
  { id }: Member,
  book: RoomBook,
  room: Room,
): Promise<Reply> {
  const body = await readBody(request, REPORT_BYTES);
  if (body.kind === 'too large') {
    return plain(413, 'The report is too large.', { Connection: 'close' });
  }
  if (body.kind === 'no text') return plain(400, 'The report is not UTF-8.');
  const read = readReport(body.text, book);
  if (read.kind === 'refused') return plain(400, read.reason);
  return HEARD[room.hear(id, read.kind === 'leaves' ? null : read.report)];
}

function movedTo(place: string): Reply {
  return { status: 303, headers: { Location: place }, body: '' };
}
