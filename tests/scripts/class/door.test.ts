/** Who is let in to a class, and what wrong codes cost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Attempts } from '../../../scripts/class/attempts.ts';
import { isSameCode, makeCode } from '../../../scripts/class/codes.ts';
import { Members } from '../../../scripts/class/members.ts';
import { CODES, startClass } from './classroom.ts';

const page = { Accept: 'text/html' };

describe('the code', () => {
  test('is of letters that are not taken for others, and is typed in any spelling', () => {
    const code = makeCode(2);
    expect(code).toMatch(/^[FHJKMQRTWXYZ]{4}-[FHJKMQRTWXYZ]{4}$/);
    expect(makeCode(2)).not.toBe(code);
    expect(isSameCode(` ${code.toLowerCase().replace('-', ' ')}`, code)).toBe(true);
    expect(isSameCode(code.slice(1), code)).toBe(false);
  });

  test('comes before every page and file, and leads to the page that was asked for', async () => {
    const { send, type } = await startClass();
    const before = await send('/chapters/x/?a=1', { headers: page });
    expect([before.status, before.text]).toEqual([403, expect.stringContaining('name="code"')]);
    expect(before.text).toContain('name="to" value="/chapters/x/?a=1"');
    expect((await send('/engine/python.wasm')).text).toMatch(/^The code of the class comes first/);
    const entered = await type(CODES.reader.toLowerCase(), { to: '/chapters/x/?a=1' });
    expect([entered.status, entered.headers.location]).toEqual([303, '/chapters/x/?a=1']);
    const [cookie = ''] = entered.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^class=reader\..*; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await send('/', { headers: { Cookie: cookie } })).text).toBe('the site');
  });

  test('of the teacher makes a teacher of the reader who was here before', async () => {
    const { send, enter, type } = await startClass();
    const headers = await enter();
    const reader = JSON.parse((await send('/who', { headers })).text);
    expect(reader).toEqual({ id: expect.stringMatching(/^[\w-]{22}$/), isTeacher: false });
    const [cookie = ''] = (await type(CODES.teacher, { headers })).headers['set-cookie'] ?? [];
    const teacher = await send('/who', { headers: { Cookie: cookie } });
    expect(JSON.parse(teacher.text)).toEqual({ ...reader, isTeacher: true });
  });

  test.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    'javascript:alert(1)',
    '/class/enter',
  ])('never leads to %s', async (to) => {
    const { type } = await startClass();
    expect((await type(CODES.reader, { to })).headers.location).toBe('/');
  });

  test('is shown to nobody, and what was asked for is written as text', async () => {
    const { send } = await startClass();
    const { text } = await send('/"><script>x</script>', { headers: page });
    expect(text).not.toContain('<script');
    expect(text).not.toContain(CODES.reader);
  });
});

test('a cookie counts only as it was signed, for the role that it was signed for', () => {
  const members = new Members(Buffer.from('one'), '/');
  const memberOf = (cookie: string, of = members) => of.memberOf({ headers: { cookie } });
  const cookie = members.cookieFor(null, false, false)[0]?.split(';', 1)[0] ?? '';
  expect(memberOf(`compiler=1; ${cookie}; x=y`)).toMatchObject({ isTeacher: false });
  expect(memberOf(cookie.replace('reader', 'teacher'))).toBeNull();
  expect(memberOf(cookie, new Members(Buffer.from('two'), '/'))).toBeNull();
  expect(members.cookieFor(null, false, true)).toEqual(
    Array(2).fill(expect.stringMatching(/; Secure$/)),
  );
  fc.assert(
    fc.property(fc.nat({ max: cookie.length - 1 }), fc.constantFrom('A', 'b', '.'), (at, sign) => {
      const changed = cookie.slice(0, at) + sign + cookie.slice(at + 1);
      expect(memberOf(changed) === null || changed === cookie).toBe(true);
    }),
  );
});

describe('wrong codes in a row', () => {
  test('cost nothing at first, then twice as long each time, and are forgotten', () => {
    let now = 0;
    const attempts = new Attempts(() => now);
    for (let slip = 0; slip < 20; slip += 1) attempts.wrong('10.0.0.1');
    expect(attempts.wait('10.0.0.1')).toBe(0);
    const waits = Array.from({ length: 8 }, () => {
      attempts.wrong('10.0.0.1');
      const wait = attempts.wait('10.0.0.1');
      return wait / 1000;
    });
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 32, 32]);
    expect(attempts.wait('10.0.0.2')).toBe(0);
    now += 32_000;
    expect(attempts.wait('10.0.0.1')).toBe(0);
    now += 6 * 30_000;
    attempts.wrong('10.0.0.1');
    expect(attempts.wait('10.0.0.1')).toBe(0);
  });

  test('count for all addresses of a network of IPv6, which one computer may have', () => {
    const attempts = new Attempts(() => 0);
    for (let slip = 0; slip < 21; slip += 1) attempts.wrong(`2001:db8::${slip.toString(16)}`);
    expect(attempts.wait('2001:DB8:0:0:ffff::1')).toBe(1_000);
    expect(attempts.wait('2001:db8:0:1::1')).toBe(0);
  });

  test('slow down their own address, in words, and neither others nor whoever is in', async () => {
    const { send, type, enter, said } = await startClass();
    const headers = await enter();
    for (let slip = 0; slip < 21; slip += 1) {
      expect((await type('wrong-code')).text).toContain('That is not the code of this class.');
    }
    const waiting = await type(CODES.reader);
    expect([waiting.status, waiting.headers['retry-after']]).toEqual([429, '1']);
    expect(waiting.text).toContain('Wait 1 second, then type yours again.');
    expect(said).toEqual(['Many wrong codes come from 127.0.0.1: it has to wait between them.']);
    expect((await send('/', { headers })).status).toBe(200);
    expect((await type(CODES.reader, { from: '127.0.0.2' })).status).toBe(303);
  });
});
