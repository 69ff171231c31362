/** The page's side of the compile service, with a server made up. */
import { describe, expect, test } from 'vitest';
import { CompilerClient, type CompileTask } from '../../../src/compiler/client.ts';
import { hasCompiler } from '../../../src/compiler/present.ts';
import type { CompileAnswer, CompilerStatus } from '../../../src/compiler/protocol.ts';

const STATUS: CompilerStatus = {
  build: 'b1',
  rustc: 'rustc 1.95.0',
  token: 'secret',
  crates: { doubles: ['count'] },
  unavailable: {},
  limits: {
    sourceBytes: 1_000_000,
    seconds: { check: 5, run: 10, measure: 20, format: 5, assembly: 1, kernel: 1 },
  },
};

const BUILT: CompileAnswer = {
  kind: 'built',
  hash: 'abc',
  diagnostics: [],
  flags: '-C opt-level=3',
  milliseconds: 800,
  isKept: false,
};

const TASK: CompileTask = {
  build: 'b1',
  crate: 'doubles',
  files: { count: 'fn f() {}\n' },
  mode: 'run',
};

type Reply = () => Response | Promise<Response>;

interface Asked {
  readonly path: string;
  readonly init: RequestInit | undefined;
}

const json = (value: unknown, status = 200) => Response.json(value, { status });

/** A client of a server that gives these answers, in order; the last one again and again. */
function clientOf(replies: readonly Reply[], statuses: readonly Reply[] = [() => json(STATUS)]) {
  const asked: Asked[] = [];
  const left = { compile: [...replies], status: [...statuses] };
  const fake: typeof fetch = async (input, init) => {
    const path = String(input);
    asked.push({ path, init });
    const queue = path.endsWith('/status') ? left.status : left.compile;
    const reply = queue.length > 1 ? queue.shift() : queue[0];
    if (!reply) throw new TypeError('nothing answers');
    return reply();
  };
  const compile = (signal = new AbortController().signal) => client.compile(TASK, signal);
  const client = new CompilerClient(fake, 'tab-1');
  return { client, asked, compile, paths: () => asked.map(({ path }) => path) };
}

const fails: Reply = () => {
  throw new TypeError('Failed to fetch');
};

describe('hasCompiler', () => {
  test('is told by the cookie alone', () => {
    expect(hasCompiler('a=2; compiler=1')).toBe(true);
    expect(hasCompiler('')).toBe(false);
    expect(hasCompiler('my-compiler=1; compiler=0')).toBe(false);
  });
});

describe('compile', () => {
  test('asks for the status once, and sends the token, the tab and the task', async () => {
    const { asked, compile, paths } = clientOf([() => json(BUILT)]);
    expect(await compile()).toEqual(BUILT);
    expect(await compile()).toEqual(BUILT);
    expect(paths()).toEqual(['/compile/status', '/compile', '/compile']);
    const { init } = asked[1] ?? {};
    expect(init).toMatchObject({
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Compile-Token': 'secret' },
    });
    expect(JSON.parse(String(init?.body))).toEqual({ ...TASK, tab: 'tab-1' });
  });

  test.each<[string, CompileAnswer, number]>([
    ['an older page', { kind: 'older', build: 'b2' }, 409],
    ['a refusal', { kind: 'refused', reason: 'no such crate' }, 400],
    ['a full queue', { kind: 'busy', ahead: 7 }, 503],
    ['a time-out', { kind: 'ended', why: 'time' }, 200],
  ])('hands on %s, whatever the HTTP status', async (_, answer, status) => {
    const { compile } = clientOf([() => json(answer, status)]);
    expect(await compile()).toEqual(answer);
  });

  test('a server that has vanished is told, and asked anew the next time', async () => {
    const { compile, paths } = clientOf([() => json(BUILT), fails, () => json(BUILT)]);
    expect(await compile()).toEqual(BUILT);
    expect(await compile()).toEqual({ kind: 'gone' });
    expect(await compile()).toEqual(BUILT);
    expect(paths()).toEqual([
      ...['/compile/status', '/compile'],
      '/compile',
      ...['/compile/status', '/compile'],
    ]);
  });

  test('a host that knows no compiler counts as vanished', async () => {
    const page: Reply = () => new Response('<h1>Not found</h1>', { status: 404 });
    expect(await clientOf([page]).compile()).toEqual({ kind: 'gone' });
    expect(await clientOf([], [page]).compile()).toEqual({ kind: 'gone' });
    expect(await clientOf([], [() => json({ hello: 1 })]).compile()).toEqual({ kind: 'gone' });
    expect(await clientOf([], [fails]).compile()).toEqual({ kind: 'gone' });
  });

  test('a class needs no token, and one with a new code says to load the page again', async () => {
    const asked = clientOf([() => json(BUILT)], [() => json({ ...STATUS, token: null })]);
    await asked.compile();
    expect(asked.asked[1]?.init?.headers).toEqual({ 'Content-Type': 'application/json' });
    const forbidden: Reply = () => new Response('', { status: 403 });
    const shut = { kind: 'refused', reason: expect.stringContaining('Load it again') };
    expect(await clientOf([forbidden], [forbidden]).compile()).toEqual(shut);
    expect(await clientOf([forbidden], [() => json(STATUS), forbidden]).compile()).toEqual(shut);
  });

  test('a server that was started again is asked for its new token', async () => {
    const forbidden: Reply = () => new Response('', { status: 403 });
    const { asked, compile } = clientOf(
      [() => json(BUILT), forbidden, () => json(BUILT)],
      [() => json(STATUS), () => json({ ...STATUS, token: 'newer' })],
    );
    await compile();
    expect(await compile()).toEqual(BUILT);
    expect(asked.at(-1)?.init?.headers).toMatchObject({ 'X-Compile-Token': 'newer' });
  });

  test('a server that takes nothing from the page refuses, after one more attempt', async () => {
    const { compile, paths } = clientOf([() => new Response('', { status: 403 })]);
    expect(await compile()).toMatchObject({ kind: 'refused' });
    expect(paths().filter((path) => path === '/compile').length).toBeLessThanOrEqual(2);
  });

  test('is ended by its signal', async () => {
    const ending = new AbortController();
    const { compile } = clientOf([
      () => {
        ending.abort();
        throw new DOMException('aborted', 'AbortError');
      },
    ]);
    expect(await compile(ending.signal)).toEqual({ kind: 'stopped' });
    expect(await compile(AbortSignal.abort())).toEqual({ kind: 'stopped' });
  });
});
