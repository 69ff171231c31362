/** The room over HTTP: who may send, who may look, and what is shown as text. */
import { expect, test } from 'vitest';
import { roomRoutes } from '../../../../scripts/class/room/routes.ts';
import { CODES, startClass } from '../classroom.ts';
import { report, stateOfClass } from './book.ts';

async function openRoom() {
  const place = { names: [], isBehindProxy: false };
  const state = stateOfClass(() => Date.UTC(2026, 0, 1, 9));
  const opened = await startClass({ rooms: [roomRoutes({ place, state, base: '/' })] });
  const postTo =
    (path: string) =>
    (headers: object, body: unknown, type = 'application/json') =>
      opened.send(path, {
        method: 'POST',
        headers: { Origin: `http://${opened.own}`, 'Content-Type': type, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
  return { ...opened, post: postTo('/room/report'), act: postTo('/room/act') };
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

test('the teacher opens the room by its address, and no page of another site does', async () => {
  const { send, enter } = await openRoom();
  const headers = await enter(CODES.teacher);
  const from = async (site: string) =>
    (await send('/room/', { headers: { ...headers, 'Sec-Fetch-Site': site } })).status;
  expect([await from('none'), await from('same-origin')]).toEqual([200, 200]);
  expect(await from('cross-site')).toBe(403);
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

test('the teacher closes solutions and goes on in the agenda, and every reader is told', async () => {
  const { send, enter, act } = await openRoom();
  const [reader, teacher] = [await enter(), await enter(CODES.teacher)];
  const told = async () => JSON.parse((await send('/class/state', { headers: reader })).text);
  const measurable = [expect.objectContaining({ question: 'fib', size: 90 })];
  expect(await told()).toEqual({ closed: [], now: null, measurable });
  expect((await send('/class/state')).status).toBe(403);

  expect((await act(teacher, { kind: 'solutions', of: null, closed: true })).status).toBe(204);
  await act(teacher, { kind: 'solutions', of: 'turn:collatz', closed: false });
  expect((await act(teacher, { kind: 'agenda', step: 'next', at: 0 })).status).toBe(204);
  expect((await act(teacher, { kind: 'agenda', step: 'next', at: 0 })).status).toBe(409);
  const until = Date.UTC(2026, 0, 1, 9, 10);
  expect(await told()).toEqual({
    closed: ['choice:grow'],
    now: { title: 'Hello', until },
    measurable,
  });
  const room = (await send('/room/', { headers: teacher })).text;
  expect(room).toContain('<b>10 minutes left.</b>');
  expect(room).toContain('datetime="2026-01-01T09:10:00.000Z"');
  expect(room).toContain('href="/chapters/why-rust/#be-smart">Be &lt;smart&gt;</a>');
  expect(room).toContain('1 of 2 are closed.');
  const kept = JSON.parse((await send('/room/export.json', { headers: teacher })).text);
  expect(kept.closedSolutions).toEqual(['choice:grow']);
  expect(kept.agenda[0]).toMatchObject({ title: 'Hello', from: '2026-01-01T09:00:00.000Z' });
});

test('what no button of the room asks for is refused, and a reader presses none', async () => {
  const { enter, act } = await openRoom();
  const [reader, teacher] = [await enter(), await enter(CODES.teacher)];
  const open = { kind: 'solutions', of: null, closed: false };
  expect((await act(reader, open)).status).toBe(403);
  expect((await act({}, open)).status).toBe(403);
  expect((await act({ ...teacher, Origin: 'http://evil.example' }, open)).status).toBe(403);
  expect((await act(teacher, open, 'text/plain')).status).toBe(415);
  expect((await act(teacher, `"${'x'.repeat(2_000)}"`)).status).toBe(413);
  for (const wrong of [
    '{',
    'null',
    {},
    [],
    { kind: 'solutions', of: 1, closed: true },
    { kind: 'solutions', of: null, closed: 'yes' },
    { kind: 'agenda', step: 'jump', at: 0 },
    { kind: 'agenda', step: ['next'], at: 0 },
    { kind: 'agenda', step: 'next', at: '0' },
  ]) {
    expect([wrong, (await act(teacher, wrong)).status]).toEqual([wrong, 400]);
  }
  for (const late of [
    { kind: 'solutions', of: 'turn:gone', closed: true },
    { kind: 'agenda', step: 'next', at: 7 },
    { kind: 'agenda', step: 'back', at: 0 },
    { kind: 'agenda', step: 'longer', at: 0 },
  ]) {
    expect([late, (await act(teacher, late)).status]).toEqual([late, 409]);
  }
});

test('a question shows what was guessed and what was measured, and nobody by name', async () => {
  const { send, enter, post } = await openRoom();
  const teacher = await enter(CODES.teacher);
  for (const [fib, name] of [
    [11, 'Ada'],
    [15, 'Bob'],
    [40, 'Eve'],
  ] as const) {
    await post(await enter(), { ...report, name, measured: { fib } });
  }
  const { text } = await send('/room/?guess=fib', { headers: teacher });
  const words = '3 computers: median ×15, from ×11 to ×40';
  expect(text).toContain(`<p>${words}</p>`);
  expect(text).toContain(`aria-label="A dot for each computer. ${words}."`);
  expect(text.match(/<circle /g)).toHaveLength(3);
  expect(text).toContain('×10 to ×30 <span class="remark">measured: ×15</span>');
  expect(text).not.toContain('Ada');
  const kept = JSON.parse((await send('/room/export.json', { headers: teacher })).text);
  expect(kept.measured).toEqual([
    { question: 'fib', asked: 'How much?', median: 15, low: 11, high: 40, ratios: [11, 15, 40] },
  ]);
});
