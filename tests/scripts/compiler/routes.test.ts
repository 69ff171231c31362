/** The compile service over HTTP. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { built, rejected, requestOf, superseded } from './requests.ts';
import { SOURCE_BYTES, startServer, textOf } from './server.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('the status', () => {
  test('says what can be compiled, within which limits, and the token of this start', async () => {
    const first = await startServer();
    const { status, headers, body } = await first.get('compile/status');
    expect([status, headers['content-type'], headers['cache-control'], headers['x-site']]).toEqual([
      200,
      'application/json',
      'no-store',
      'yes',
    ]);
    expect(JSON.parse(body.toString())).toEqual({
      build: 'b1',
      rustc: 'rustc 1.95.0',
      token: first.token,
      crates: { doubles: ['count'], corpus: ['parse', 'index'] },
      unavailable: { fib: 'its kit could not be built.' },
      limits: {
        sourceBytes: SOURCE_BYTES,
        seconds: { check: 5, run: 10, measure: 20, format: 5, assembly: 5, kernel: 20 },
      },
    });
    const second = await startServer();
    expect(second.token).not.toBe(first.token);
    expect(second.token.length).toBeGreaterThanOrEqual(32);
  });

  test("is no part of the site's other paths", async () => {
    const { get } = await startServer({ base: '/courses/rust/' });
    expect((await get('compile/status')).status).toBe(200);
    expect((await get('compiler')).body.toString()).toBe('the site');
    const outside = await startServer({ base: '/courses/rust/' });
    const reply = await outside.send({ path: '/compile/status' });
    expect(reply.body.toString()).toBe('the site');
  });
});

describe('a compilation', () => {
  test('is answered, and its module is served under its hash, to be kept for good', async () => {
    const { compile, controlled, untilBegun, get } = await startServer();
    const answer = compile({ files: { count: 'a' } });
    await untilBegun(1);
    expect(controlled.at(0).request).toEqual(requestOf({ files: { count: 'a' } }));
    controlled.at(0).finish(built);
    const hash = sha256('module of a');
    expect(await answer).toEqual({ ...built, hash });
    const module = await get(`compile/modules/${hash}.so`);
    expect(module.body.toString()).toBe('module of a');
    expect(module.headers['content-type']).toBe('application/wasm');
    expect(module.headers['cache-control']).toContain('immutable');
  });

  test('is kept: asked again it is answered at once, also by the next server', async () => {
    const folder = temporaryFolder();
    const first = await startServer({ folder });
    const answer = first.compile();
    await first.untilBegun(1);
    first.controlled.at(0).finish(built);
    const { kind } = await answer;
    expect(kind).toBe('built');
    for (const { compile, controlled } of [first, await startServer({ folder })]) {
      const before = controlled.begun.length;
      expect(await compile()).toMatchObject({ kind: 'built', isKept: true, milliseconds: 800 });
      expect(controlled.begun.length).toBe(before);
    }
  });

  test('that was kept ends what the tab was waiting for', async () => {
    const { compile, controlled, untilBegun } = await startServer();
    const first = compile({ files: { count: 'a' } });
    await untilBegun(1);
    controlled.at(0).finish(rejected);
    expect(await first).toEqual(rejected);
    const second = compile({ files: { count: 'b' } });
    await untilBegun(2);
    expect(await compile({ files: { count: 'a' } })).toEqual(rejected);
    expect(await second).toEqual(superseded);
    expect(controlled.at(1).signal.aborted).toBe(true);
  });

  test('is superseded by the next press of its tab', async () => {
    const { compile, controlled, untilBegun } = await startServer();
    const first = compile({ files: { count: 'a' } });
    await untilBegun(1);
    const second = compile({ files: { count: 'b' } });
    expect(await first).toEqual(superseded);
    controlled.at(0).finish(superseded);
    await untilBegun(2);
    controlled.at(1).finish(rejected);
    expect(await second).toEqual(rejected);
  });

  test('is joined by an equal one, and goes on when one of the two disconnects', async () => {
    const { compile, controlled, untilBegun } = await startServer();
    const leaving = new AbortController();
    const first = compile({ tab: 't' }, leaving.signal);
    await untilBegun(1);
    const second = compile({ tab: 'u' });
    // Known to have been joined: a third one of the same tab supersedes it.
    const third = compile({ tab: 'u' });
    expect(await Promise.race([second, third])).toEqual(superseded);
    leaving.abort();
    await expect(first).rejects.toThrow();
    controlled.at(0).finish(rejected);
    expect(await Promise.all([second, third])).toContainEqual(rejected);
    expect(controlled.begun).toHaveLength(1);
  });

  test('ends with the last one that disconnects', async () => {
    const { compile, controlled, untilBegun } = await startServer();
    const leaving = new AbortController();
    const answer = compile({}, leaving.signal);
    await untilBegun(1);
    const { signal } = controlled.at(0);
    const aborted = new Promise((resolve) => signal.addEventListener('abort', resolve));
    leaving.abort();
    await expect(answer).rejects.toThrow();
    await aborted;
  });

  test('that breaks off before it is whole begins nothing, and harms nothing', async () => {
    const { send, ownHeaders, get, controlled } = await startServer();
    const leaving = new AbortController();
    const headers = { ...ownHeaders, 'Content-Length': '500' };
    const broken = send({
      path: '/compile',
      method: 'POST',
      headers,
      body: '{',
      signal: leaving.signal,
    });
    setTimeout(() => leaving.abort(), 20);
    await expect(broken).rejects.toThrow();
    expect((await get('compile/status')).status).toBe(200);
    expect(controlled.begun).toEqual([]);
  });

  test('that finds the queue full is told how many are ahead', async () => {
    const { compile, untilBegun } = await startServer({ slots: 1, places: 0 });
    const first = compile({ tab: 't', files: { count: 'a' } });
    first.catch(() => {});
    await untilBegun(1);
    expect(await compile({ tab: 'u', files: { count: 'b' } })).toEqual({ kind: 'busy', ahead: 1 });
  });

  test('of an older page is told so, whatever it asks for', async () => {
    const { compile, controlled } = await startServer();
    expect(await compile({ build: 'b0', crate: 'gone' })).toEqual({ kind: 'older', build: 'b1' });
    expect(controlled.begun).toEqual([]);
  });

  test('that fails inside says so without details', async () => {
    const { post, controlled, untilBegun } = await startServer();
    const reply = post(JSON.stringify(requestOf()));
    await untilBegun(1);
    const { error } = console;
    const said: unknown[] = [];
    console.error = (what) => said.push(what);
    try {
      controlled.at(0).fail(new Error('/secret/path'));
      const { status, body } = await reply;
      expect([status, body.toString()]).toEqual([
        500,
        'The compile service failed; its terminal says why.\n',
      ]);
    } finally {
      console.error = error;
    }
    expect(said).toEqual([new Error('/secret/path')]);
  });
});

test('closing the server ends what is compiled and waits for it', async () => {
  const { server, service, compile, controlled, untilBegun } = await startServer();
  const answer = compile();
  await untilBegun(1);
  const broken = expect(answer).rejects.toThrow();
  await server.close();
  const closing = service.close();
  expect(controlled.at(0).signal.aborted).toBe(true);
  let isClosed = false;
  closing.then(() => {
    isClosed = true;
  });
  await broken;
  expect(isClosed).toBe(false);
  controlled.at(0).finish(superseded);
  await closing;
});

describe('what is no request is refused with a sentence', () => {
  const withField = (name: string, value: unknown) =>
    JSON.stringify({ ...requestOf(), [name]: value });
  const PICKED = { 'opt-level': '3', lto: 'true', 'codegen-units': '1', simd: 'on' };
  const kernel = (profile: unknown) =>
    JSON.stringify({ ...requestOf({ crate: 'builds', files: {}, mode: 'kernel' }), profile });
  const ONLY_KERNELS = 'Only the mode "kernel" takes a profile.';
  const OTHER_CRATE = 'The mode "kernel" is for the crate "builds" alone, which has no other.';
  const BAD_PROFILE = '"profile" has to name each setting, with a value that is offered.';

  test.each<[what: string, body: string | Buffer, sentence: string]>([
    ['text that is no JSON', '{', 'The request is not JSON.'],
    ['bytes that are no text', Buffer.from([0x22, 0xff, 0x22]), 'The request is not UTF-8.'],
    ['a list', '[]', 'The request has to be a JSON object.'],
    ['null', 'null', 'The request has to be a JSON object.'],
    ['a field too many', withField('flags', '-C'), 'The request has a field that is not known.'],
    ['a prototype', '{"__proto__":{}}', 'The request has a field that is not known.'],
    ['no build', withField('build', undefined), '"build" has to be a short text.'],
    ['a long crate', withField('crate', 'x'.repeat(129)), '"crate" has to be a short text.'],
    [
      'a mode of the prototype',
      withField('mode', 'toString'),
      '"mode" has to be one of check, run, measure, format, assembly, kernel.',
    ],
    [
      'a list as mode',
      withField('mode', ['run']),
      '"mode" has to be one of check, run, measure, format, assembly, kernel.',
    ],
    ['an empty tab', withField('tab', ''), '"tab" has to have 1 to 64 letters, digits or hyphens.'],
    [
      'a tab with a line',
      withField('tab', 'a\nb'),
      '"tab" has to have 1 to 64 letters, digits or hyphens.',
    ],
    ['files as a list', withField('files', ['a']), '"files" has to be an object of texts.'],
    [
      'a file that is no text',
      withField('files', { count: 1 }),
      '"files" has to be an object of texts.',
    ],
    [
      'many files',
      withField('files', Object.fromEntries(Array.from({ length: 65 }, (_, i) => [i, '']))),
      '"files" has too many modules.',
    ],
    [
      'half of a pair',
      withField('files', { count: '\ud83d' }),
      'A file has half of a surrogate pair.',
    ],
    ['a NUL', withField('files', { count: 'a\0' }), 'A file has a NUL character.'],
    ['a profile where none is asked for', withField('profile', PICKED), ONLY_KERNELS],
    ['a kernel of a crate that has others', withField('mode', 'kernel'), OTHER_CRATE],
    ['a crate of kernels in another mode', withField('crate', 'builds'), OTHER_CRATE],
    ['no profile', kernel(undefined), BAD_PROFILE],
    ['a setting too few', kernel({ ...PICKED, simd: undefined }), BAD_PROFILE],
    ['a setting too many', kernel({ ...PICKED, rustflags: '-C linker=sh' }), BAD_PROFILE],
    ['free text in a setting', kernel({ ...PICKED, 'opt-level': '3 -C linker=sh' }), BAD_PROFILE],
    ['a number in a setting', kernel({ ...PICKED, 'opt-level': 3 }), BAD_PROFILE],
    ['a list as profile', kernel(['3', 'true', '1', 'on']), BAD_PROFILE],
    ['a setting of the prototype', kernel({ ...PICKED, toString: '3' }), BAD_PROFILE],
  ])('%s', async (_, body, sentence) => {
    const { post, controlled } = await startServer();
    const reply = await post(body);
    expect(reply.status).toBe(400);
    expect(JSON.parse(textOf(reply))).toEqual({ kind: 'refused', reason: sentence });
    expect(controlled.begun).toEqual([]);
  });
});

describe('what cannot be compiled is told to the reader', () => {
  test.each<[string, Parameters<typeof requestOf>[0], RegExp]>([
    ['an unknown crate', { crate: 'serde' }, /^There is no such crate/],
    ['a crate of the prototype', { crate: 'constructor' }, /^There is no such crate/],
    ['a path as crate', { crate: '../doubles' }, /^There is no such crate/],
    ['an unknown module', { files: { lib: '' } }, /^The crate "doubles" has no such module/],
    ['a path as module', { files: { '../count': '' } }, /has no such module/],
    ['a module of the prototype', { files: { constructor: '' } }, /has no such module/],
    ['a crate without a kit', { crate: 'fib' }, /cannot be compiled here: its kit could not/],
    [
      'too much source',
      { files: { count: 'ä'.repeat(501) } },
      /^The source has 1,002 bytes; at most 1,000/,
    ],
  ])('%s', async (_, changes, reason) => {
    const { compile, controlled } = await startServer();
    const answer = await compile(changes);
    expect(answer).toEqual({ kind: 'refused', reason: expect.stringMatching(reason) });
    expect(controlled.begun).toEqual([]);
  });

  test('source at the limit is compiled, in two modules as in one', async () => {
    const { compile, controlled, untilBegun } = await startServer();
    const answer = compile({
      crate: 'corpus',
      files: { parse: '\n'.repeat(600), index: '\n'.repeat(400) },
    });
    await untilBegun(1);
    controlled.at(0).finish(rejected);
    expect(await answer).toEqual(rejected);
  });
});

test.each([
  'compile/modules/../status',
  'compile/modules/x.so',
  `compile/modules/${'0'.repeat(64)}.so`,
  'compile/nothing',
])('%s is no module', async (path) => {
  const { get } = await startServer();
  const reply = await get(path);
  expect([reply.status, textOf(reply)]).toEqual([404, 'There is no such module here.']);
});
