/** The room over HTTP: who may send, who may look, and what is shown as text. */
import { expect, test } from 'vitest';
import { roomRoutes } from '../../../../scripts/class/room/routes.ts';
import { CODES, startClass } from '../classroom.ts';
import { book, report } from './book.ts';

async function openRoom() {
  const place = { names: [], isBehindProxy: false };
  const opened = await startClass({ rooms: [roomRoutes({ place, book, base: '/' })] });
  const post = (headers: object, body: unknown, type = 'application/json') =>
    opened.send('/room/report', {
      method: 'POST',
      headers: { Origin: `http://${opened.own}`, 'Content-Type': type, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return { ...opened, post };
}

test('a reader reports and leaves, and the teacher sees it as text', async () => {
  const { send, enter, post } = await openRoom();
  const [reader, teacher] = [await enter(), await enter(CODES.teacher)];
  const name = '<img src=x>';
  expect((await post(reader, { ...report, name, asksForHelp: true })).status).toBe(204);
  const room = await send('/room/', { headers: teacher });
  expect(room.text).toContain('<bdi>&lt;img src=x&gt;</bdi>, Why Rust: Be smart');
  expect(room.text).not.toContain('<img');
  expect(room.headers['content-security-policy']).toMatch(
    /^default-src 'none'.*script-src 'sha256/,
  );
  const projected = await send('/room/?guess=call', { headers: teacher });
  expect(projected.text).toContain('The &lt;first&gt;</th><td class="count">1<');
  expect(projected.text).not.toContain('img');
  const kept = JSON.parse((await send('/room/export.json', { headers: teacher })).text);
  expect(kept.readers).toEqual([{ ...report, name, asksForHelp: true }]);
  expect((await post(reader, null)).status).toBe(204);
  expect((await send('/room/', { headers: teacher })).text).toContain('0 readers take part');
});

test('readers do not see the room: they are asked for the code of the teacher', async () => {
  const { send, enter } = await openRoom();
  const headers = await enter();
  for (const path of ['/room/', '/room/export.json', '/room']) {
    const { status, headers: answered } = await send(path, { headers });
    expect([status, answered.location]).toEqual([303, '/class/enter?to=/room/']);
  }
  const noOne = await send('/room/', { headers: { Accept: 'text/html' } });
  expect([noOne.status, noOne.text]).toEqual([403, expect.stringContaining('name="code"')]);
});

test('what is no report of a page of this class is refused', async () => {
  const { send, enter, post } = await openRoom();
  const reader = await enter();
  expect((await post({}, report)).status).toBe(403);
  expect((await post({ ...reader, Origin: 'http://evil.example' }, report)).status).toBe(403);
  expect((await post({ Cookie: 'class=reader.a.b; room=x' }, report)).status).toBe(403);
  expect((await post(reader, report, 'text/plain')).status).toBe(415);
  expect((await post(reader, '')).status).toBe(400);
  expect((await post(reader, `"${'x'.repeat(100_000)}"`)).status).toBe(413);
  expect((await send('/room/report', { headers: reader })).status).toBe(405);
  for (let one = 0; one < 20; one += 1) await post(reader, report);
  const often = await post(reader, report);
  expect([often.status, often.headers['retry-after']]).toEqual([429, '20']);
});
