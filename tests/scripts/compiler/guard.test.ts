/** Only pages of this very server are answered: each other request is refused with a sentence, and compiles nothing. */
import net from 'node:net';
import { describe, expect, test } from 'vitest';
import { originsOf } from '../../../scripts/compiler/access.ts';
import { refusalOf } from '../../../scripts/compiler/guard.ts';
import { requestOf } from './requests.ts';
import { SOURCE_BYTES, startServer, textOf } from './server.ts';

const good = JSON.stringify(requestOf());

describe('a compilation is refused', () => {
  test.each<[what: string, headers: Record<string, string>, status: number, sentence: RegExp]>([
    ['of a rebound name', { Host: 'evil.example:PORT' }, 403, /^This compiler answers at/],
    [
      'of a name that only begins as ours',
      { Host: 'localhost.evil.example:PORT' },
      403,
      /answers at/,
    ],
    ['of another port', { Host: 'localhost:1' }, 403, /^This compiler answers at/],
    ['of no port', { Host: 'localhost' }, 403, /^This compiler answers at/],
    ['of another address of this computer', { Host: '0.0.0.0:PORT' }, 403, /answers at/],
    ['of a foreign origin', { Origin: 'https://evil.example' }, 403, /another origin/],
    ['of no origin', { Origin: 'null' }, 403, /another origin/],
    ['of an origin on another port', { Origin: 'http://localhost:1' }, 403, /another origin/],
    ['of another name of ours', { Origin: 'http://127.0.0.1:PORT' }, 403, /another origin/],
    ['of an encrypted origin', { Origin: 'https://localhost:PORT' }, 403, /another origin/],
    ['across sites', { 'Sec-Fetch-Site': 'cross-site' }, 403, /Only pages of this server/],
    ['of the same site', { 'Sec-Fetch-Site': 'same-site' }, 403, /Only pages of this server/],
    ['of no page', { 'Sec-Fetch-Site': 'none' }, 403, /Only pages of this server/],
    ['as text', { 'Content-Type': 'text/plain' }, 415, /application\/json/],
    ['as a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415, /json/],
    ['as almost JSON', { 'Content-Type': 'application/json+x' }, 415, /application\/json/],
    ['with a wrong token', { 'X-Compile-Token': 'x'.repeat(32) }, 403, /^The token/],
    ['with an empty token', { 'X-Compile-Token': '' }, 403, /^The token/],
  ])('%s', async (_, headers, status, sentence) => {
    const { port, post, controlled } = await startServer();
    const atPort = Object.entries(headers).map(([name, value]) => [
      name,
      value.replace('PORT', String(port)),
    ]);
    const reply = await post(good, Object.fromEntries(atPort));
    expect(reply.status).toBe(status);
    expect(textOf(reply)).toMatch(sentence);
    expect(textOf(reply)).toMatch(/^[A-Z][^\n]{5,90}\.$|only\.$/);
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual(
      [],
    );
    expect(controlled.begun).toEqual([]);
  });

  test.each([
    ['Origin', /does not name its origin/],
    ['X-Compile-Token', /^The token/],
    ['Content-Type', /application\/json/],
  ])('without %s', async (name, sentence) => {
    const { send, ownHeaders } = await startServer();
    const headers = Object.entries(ownHeaders).filter(([header]) => header !== name);
    const reply = await send({
      path: '/compile',
      method: 'POST',
      headers: Object.fromEntries(headers),
      body: good,
    });
    expect([403, 415]).toContain(reply.status);
    expect(textOf(reply)).toMatch(sentence);
  });

  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('by %s', async (method) => {
    const { send, ownHeaders } = await startServer();
    const reply = await send({ path: '/compile', method, headers: ownHeaders });
    expect([reply.status, reply.headers.allow]).toEqual([405, 'POST']);
  });

  test('after a preflight, which is not answered as one', async () => {
    const { send, port } = await startServer();
    const reply = await send({
      path: '/compile',
      method: 'OPTIONS',
      headers: {
        Host: `localhost:${port}`,
        Origin: 'https://evil.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'x-compile-token',
      },
    });
    expect(reply.status).toBe(403);
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual(
      [],
    );
  });
});

describe('a page of this server is answered', () => {
  test.each(['localhost', '127.0.0.1', '[::1]'])('at %s', async (name) => {
    const { port, post } = await startServer();
    const reply = await post('{}', { Host: `${name}:${port}`, Origin: `http://${name}:${port}` });
    expect(reply.status).toBe(400);
  });

  test('with the charset named, and by a browser that says nothing of its sites', async () => {
    const { send, ownHeaders } = await startServer();
    const { 'Sec-Fetch-Site': _, ...headers } = ownHeaders;
    const reply = await send({
      path: '/compile',
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json; charset=UTF-8' },
      body: '{}',
    });
    expect(reply.status).toBe(400);
  });

  test('on the port that addresses leave out', () => {
    const rules = { purpose: 'read', origins: originsOf('localhost', 80), token: 't' } as const;
    for (const host of ['localhost', 'localhost:80', 'LOCALHOST']) {
      expect(refusalOf({ method: 'GET', headers: { host } }, rules)).toBeNull();
    }
    expect(refusalOf({ method: 'GET', headers: { host: 'evil.example' } }, rules)).not.toBeNull();
  });
});

describe.each(['compile/status', `compile/modules/${'0'.repeat(64)}.so`])(
  '%s is refused',
  (path) => {
    test.each<[string, Record<string, string>]>([
      ['to a rebound name', { Host: 'evil.example' }],
      ['to another site', { 'Sec-Fetch-Site': 'cross-site' }],
      ['to an address that was typed', { 'Sec-Fetch-Site': 'none' }],
      ['to another origin', { Origin: 'http://localhost:1' }],
    ])('%s', async (_, headers) => {
      const { get, token } = await startServer();
      const reply = await get(path, headers);
      expect(reply.status).toBe(403);
      expect(reply.body.toString()).not.toContain(token);
    });

    test('to be changed', async () => {
      const { send, ownHeaders } = await startServer();
      const reply = await send({
        path: `/${path}`,
        method: 'POST',
        headers: ownHeaders,
        body: '{}',
      });
      expect([reply.status, reply.headers.allow]).toEqual([405, 'GET, HEAD']);
    });
  },
);

describe('a body that is too large', () => {
  const large = 'x'.repeat(2 * SOURCE_BYTES + 16_385);

  test('is refused as soon as its length is named, and the connection is closed', async () => {
    const { port, ownHeaders } = await startServer();
    const socket = net.connect(port, '127.0.0.1');
    const lines = Object.entries({ ...ownHeaders, 'Content-Length': '9000000000' });
    socket.write(
      `POST /compile HTTP/1.1\r\n${lines.map((line) => line.join(': ')).join('\r\n')}\r\n\r\n`,
    );
    let received = '';
    for await (const chunk of socket) received += chunk;
    expect(received).toMatch(/^HTTP\/1\.1 413 /);
    expect(received).toMatch(/\r\nConnection: close\r\n/);
    expect(received).toContain('The request is too large.');
  });

  test('is refused where its length is not named', async () => {
    const { post, controlled } = await startServer();
    const reply = await post(large, { 'Transfer-Encoding': 'chunked' });
    expect(reply.status).toBe(413);
    expect(textOf(reply)).toContain('The request is too large.');
    expect(controlled.begun).toEqual([]);
  });
});
