/** `npm run class`: serves the built site and its compiler to a room, until the process is asked to end. */
import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { findCompiler, serveCompiler } from '../compiler/open.ts';
import type { Compiler } from '../compiler/service.ts';
import { SharedResults } from '../compiler/shared-results.ts';
import { RedisStore } from '../compiler/store.ts';
import { readBuiltSite } from '../serve/built-site.ts';
import { FileStore } from '../serve/files.ts';
import { listen } from '../serve/listen.ts';
import { respondWith } from '../serve/respond.ts';
import { PlainFailure } from '../setup/failure.mjs';
import { addressesInRoom } from './addresses.ts';
import { openClassroom } from './classroom.ts';
import { classAccess } from './gate.ts';
import { Members } from './members.ts';
import type { ClassOptions } from './options.ts';
import { limitConnections, patience } from './patience.ts';
import { isTrustworthy, originOf } from './place.ts';
import { OWN_AGENDA, readAgenda } from './room/agenda.ts';
import { readBook } from './room/book.ts';
import { Room } from './room/room.ts';
import type { RoomState } from './room/room-state.ts';
import { roomRoutes } from './room/routes.ts';
import { Solutions } from './room/solutions.ts';
import { Timetable } from './room/timetable.ts';

/** A class of thirty, each with a build, a check, and as many again. */
const PLACES = 120;

/** Of the environment, for several servers of one class. */
const KEY = 'CLASS_KEY';
const STORE = 'CLASS_STORE';

/** @throws PlainFailure when the site is not built, the compiler is not shut in, or no port is free. */
export async function serveClass(options: ClassOptions): Promise<void> {
  const { hosts, port, codes, place } = options;
  const built = readBuiltSite('dist', '"npm run class"');
  const { base } = built;
  const state = stateOf(options, built.folder);
  const store = new FileStore(built.folder);
  const members = new Members(readKey(), base);
  const access = classAccess(place, members);
  const compiler = serveCompiler(compilerShutIn(), access, built, {
    checks: availableParallelism(),
    places: PLACES,
    ...readStore(),
  });
  const listener = openClassroom({
    ...{ codes, place, members, base },
    compiler: compiler.routes,
    routes: [roomRoutes({ place, base, state })],
    site: respondWith({
      store,
      hasCompiler: true,
      isolated: (request) => isTrustworthy(originOf(request, place) ?? 'http://unknown'),
    }),
    say: console.log,
  });
  console.log('Getting the pages ready for a whole room …');
  await store.packAll();
  const site = await listen(listener, port, console.log, {
    addresses: hosts,
    server: patience,
    prepare: (server) => limitConnections(server, place.isBehindProxy),
  });
  console.log(announcement(options, site.port, base));
  const close = () => Promise.all([site.close(), compiler.close()]);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, close);
}

/** @throws PlainFailure when the agenda cannot be used. */
function stateOf({ agenda, closesSolutions }: ClassOptions, built: string): RoomState {
  const book = readBook(built);
  return {
    book,
    room: new Room(),
    solutions: new Solutions(book, closesSolutions),
    timetable: new Timetable(readAgenda(agenda ?? OWN_AGENDA, book.sections)),
  };
}

/** Signs the cookies. Several servers of one class are given the same. */
function readKey(): Uint8Array {
  const given = process.env[KEY];
  if (given === undefined || given === '') return randomBytes(32);
  if (given.length >= 32) return Buffer.from(given);
  throw new PlainFailure(`${KEY} has to have 32 characters or more, from a random source.`);
}

/** Where several servers of one class share what they build. */
function readStore(): { readonly shared?: SharedResults } {
  const given = process.env[STORE];
  if (given === undefined || given === '') return {};
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url?.protocol !== 'redis:') {
    throw new PlainFailure(`${STORE} takes an address as redis://HOST:6379, not "${given}".`);
  }
  const address = { host: url.hostname, port: Number(url.port || 6379) };
  return { shared: new SharedResults(new RedisStore(address)) };
}

function compilerShutIn(): Compiler {
  const found = findCompiler();
  if (found.kind === 'none') {
    throw new PlainFailure(
      `A class changes Rust, and there is no compiler here: ${found.why ?? 'the build said why'}.`,
    );
  }
  if (found.sandbox === 'bubblewrap') return found.compiler;
  throw new PlainFailure(
    [
      'A class is not started here: bubblewrap does not work, and without it what readers type could read your files.',
      '',
      'It runs on Linux, and on Windows in WSL. Try: bwrap --unshare-all --ro-bind / / true',
      '- "not found": install it, for example with "sudo apt install bubblewrap".',
      '- "Permission denied" or "Operation not permitted": the system forbids user namespaces. Ubuntu since 24.04:',
      '  "sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0" allows them until the next start.',
      '- In a container: see "security_opt" in docs/class.md.',
    ].join('\n'),
  );
}

function announcement({ codes, hosts, place }: ClassOptions, port: number, base: string): string {
  const own = hosts.some((host) => ['0.0.0.0', '::'].includes(host)) ? addressesInRoom() : hosts;
  const shown = port === 80 ? '' : `:${port}`;
  const addresses = place.isBehindProxy
    ? place.names.map((name) => `https://${name}${base}`)
    : [
        ...place.names.map((name) => (/:\d+$/.test(name) ? name : name + shown)),
        ...own.map((address) => address + shown),
      ].map((host) => `http://${host}${base}`);
  return [
    '',
    'The class is open. For the board:',
    '',
    ...addresses.map((address) => `    ${address}`),
    `    code  ${codes.reader}`,
    '',
    `For you alone, the teacher's code:  ${codes.teacher}`,
    'It opens the room, where you see who takes part: room/ after one of the addresses above.',
    '(Ctrl+C ends the class; the next start has other codes)',
  ].join('\n');
}
