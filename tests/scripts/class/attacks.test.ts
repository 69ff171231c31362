/** What bad clients try from another address of the network, and that it harms nobody. */
import net from 'node:net';
import { describe, expect, test } from 'vitest';
import { isTrustworthy, originOf, type Sent } from '../../../scripts/class/place.ts';
import { built, superseded } from '../compiler/requests.ts';
import { CODES, startClass } from './classroom.ts';

const OTHER = '127.0.0.2';

describe('what is not meant for this server is refused', () => {
  test.each<[string, Record<string, string>]>([
    ['under a rebound name', { Host: 'evil.example:PORT' }],
    ['under an address of somebody else', { Host: '127.0.0.9:PORT' }],
    ['at another port', { Host: '127.0.0.1:1' }],
    ['as a proxy would say it', { Host: 'evil.example', 'X-Forwarded-Host': '127.0.0.1:PORT' }],
  ])('%s', async (_, headers) => {
    const { send, port } = await startClass();
    const named = Object.entries(headers).map(([name, value]) => [
      name,
      value.replace('PORT', String(port)),
    ]);
    const reply = await send('/', { headers: Object.fromEntries(named), from: OTHER });
    expect([reply.status, reply.text]).toEqual([
      403,
      `This class is at http://127.0.0.1:${port}\n`,
    ]);
  });

  test.each(['', 'null', 'http://evil.example', 'https://127.0.0.1:PORT'])(
    'from the origin "%s"',
    async (origin) => {
      const { send, type, enter, port, controlled } = await startClass();
      const Origin = origin.replace('PORT', String(port));
      expect((await type(CODES.reader, { headers: { Origin } })).status).toBe(403);
      const reply = await send('/compile', {
        method: 'POST',
        headers: { ...(await enter()), Origin, 'Content-Type': 'application/json' },
        body: '{}',
        from: OTHER,
      });
      expect(reply.status).toBe(403);
      expect(controlled.begun).toEqual([]);
    },
  );

  test('without the cookie, and the status tells no token', async () => {
    const { send, enter } = await startClass();
    expect((await send('/compile/status', { from: OTHER })).status).toBe(403);
    expect((await send('/compile', { method: 'POST', body: '{}', from: OTHER })).status).toBe(403);
    const { text } = await send('/compile/status', { headers: await enter() });
    expect(JSON.parse(text)).toMatchObject({ token: null, build: 'b1' });
  });
});

describe('a proxy', () => {
  const sent = (headers: Record<string, string>): Sent => ({
    headers: { host: 'class.example', ...headers },
    socket: { localAddress: '10.0.0.1', localPort: 4321, remoteAddress: '10.0.0.9' },
  });
  const names = ['class.example'];

  test('is believed only where the teacher says that there is one', () => {
    const request = sent({ 'x-forwarded-proto': 'https' });
    expect(originOf(request, { names, isBehindProxy: true })).toBe('https://class.example');
    expect(originOf(request, { names: ['class.example:80'], isBehindProxy: false })).toBeNull();
    const direct = sent({ host: '10.0.0.1:4321' });
    expect(originOf(direct, { names, isBehindProxy: false })).toBe('http://10.0.0.1:4321');
    expect(originOf(direct, { names, isBehindProxy: true })).toBeNull();
  });

  test('with TLS makes pages isolated, which they are elsewhere on this computer alone', () => {
    const origins = ['https://class.example', 'http://localhost:1', 'http://[::1]:1'];
    expect(origins.map(isTrustworthy)).toEqual([true, true, true]);
    expect(isTrustworthy('http://192.0.2.2:4321')).toBe(false);
    expect(isTrustworthy('http://localhost.example')).toBe(false);
  });

  test('gives each reader an address of their own, the last one that it names', async () => {
    const { type } = await startClass({ place: { names, isBehindProxy: true } });
    const headers = (address: string) => ({
      Host: 'class.example',
      Origin: 'https://class.example',
      'X-Forwarded-Proto': 'https',
      'X-Forwarded-For': `10.9.9.9, ${address}`,
    });
    for (let slip = 0; slip < 21; slip += 1) await type('wrong', { headers: headers('10.0.0.1') });
    expect((await type(CODES.reader, { headers: headers('10.0.0.1') })).status).toBe(429);
    const entered = await type(CODES.reader, { headers: headers('10.0.0.2') });
    expect(entered.headers['set-cookie']?.[0]).toMatch(/; Secure$/);
  });
});

describe('a reader', () => {
  test('waits for one job of each mode, in whatever tabs', async () => {
    const { compile, enter, controlled, untilBegun } = await startClass();
    const headers = await enter();
    const first = compile(headers, { tab: 'one', files: { count: 'a' } });
    await untilBegun(1);
    const second = compile(headers, { tab: 'two', files: { count: 'b' } });
    expect(await first).toEqual(superseded);
    controlled.at(0).finish(superseded);
    await untilBegun(2);
    controlled.at(1).finish(built);
    expect(await second).toEqual(built);
  });

  test('who enters again and again at one address does not fill the queue for others', async () => {
    const { compile, enter, controlled, untilBegun } = await startClass();
    const sources = Array.from({ length: 12 }, (_, index) => `x${index}`);
    const greedy = await Promise.all(
      sources.map(async (count) => ({
        count,
        headers: await enter(CODES.reader, { from: OTHER }),
      })),
    );
    let busy = 0;
    for (const { headers, count } of greedy) {
      compile(headers, { files: { count } }, { from: OTHER }).then(
        ({ kind }) => {
          if (kind === 'busy') busy += 1;
        },
        () => {},
      );
    }
    // Two are compiled and six wait.
    while (busy < 4) await new Promise((done) => setTimeout(done, 1));
    const own = compile(await enter(), { files: { count: 'mine' } });
    while (busy < 5) await new Promise((done) => setTimeout(done, 1));
    controlled.at(0).finish(built);
    controlled.at(1).finish(built);
    await untilBegun(4);
    expect(controlled.at(3).request.files).toEqual({ count: 'mine' });
    for (const started of [...controlled.going]) started.finish(built);
    expect(await own).toEqual(built);
  });
});

describe('bad clients harm nobody', () => {
  test('fifty at once, of which each sends 10 MB, half a request, or leaves', async () => {
    const { send, port, own, enter, compile, controlled, untilBegun } = await startClass();
    const headers = await enter();
    const start = `POST /compile HTTP/1.1\r\nHost: ${own}\r\nOrigin: http://${own}\r\nContent-Type: application/json\r\nCookie: ${headers.Cookie}\r\n`;
    const large = Buffer.alloc(10_000_000, 'x');
    const sockets = Array.from({ length: 50 }, (_, index) => {
      const socket = net.connect({ port, host: '127.0.0.1', localAddress: OTHER });
      socket.on('error', () => {});
      if (index % 3 === 0) socket.write(`${start}Content-Length: 10000000\r\n\r\n`);
      if (index % 3 === 1) socket.write(`${start}Transfer-Encoding: chunked\r\n\r\n`);
      if (index % 3 === 1) socket.write('989680\r\n');
      if (index % 3 === 1) socket.write(large);
      if (index % 3 === 2) socket.write(start.slice(0, 40), () => socket.destroy());
      return socket;
    });
    expect((await send('/', { headers })).text).toBe('the site');
    const answer = compile(headers, {});
    await untilBegun(1);
    controlled.at(0).finish(built);
    expect(await answer).toEqual(built);
    expect(controlled.begun).toHaveLength(1);
    for (const socket of sockets) socket.destroy();
  });

  test('who never comes to an end is hung up on', async () => {
    const { own, port, enter } = await startClass({ hurry: 50 });
    const { Cookie } = await enter();
    const slow = [
      `GET / HTTP/1.1\r\nHost: ${own}\r\n`,
      `POST /compile HTTP/1.1\r\nHost: ${own}\r\nOrigin: http://${own}\r\nContent-Type: application/json\r\nCookie: ${Cookie}\r\nContent-Length: 500\r\n\r\n{`,
      `POST /class/enter HTTP/1.1\r\nHost: ${own}\r\nOrigin: http://${own}\r\nContent-Length: 50\r\n\r\nc`,
    ].map((words) => {
      const socket = net.connect({ port, host: '127.0.0.1', localAddress: OTHER });
      socket.on('error', () => {});
      socket.write(words);
      return new Promise((resolve) => socket.once('close', resolve).resume());
    });
    await Promise.all(slow);
  });

  test('of one address only so many connections are kept', async () => {
    const { port, send, enter } = await startClass();
    const headers = await enter();
    let ended = 0;
    const sockets = Array.from({ length: 300 }, () => {
      const socket = net.connect({ port, host: '127.0.0.1', localAddress: OTHER });
      socket.on('error', () => {});
      return socket.on('close', () => {
        ended += 1;
      });
    });
    while (ended < 50) await new Promise((done) => setTimeout(done, 5));
    expect((await send('/', { headers })).status).toBe(200);
    expect(ended).toBe(50);
    for (const socket of sockets) socket.destroy();
  });
});
