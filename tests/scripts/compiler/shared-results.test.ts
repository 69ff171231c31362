/** Several compilers of one class share what they have built, and miss nothing when their store is gone. */
import { expect, onTestFinished, test } from 'vitest';
import { SharedResults } from '../../../scripts/compiler/shared-results.ts';
import { RedisStore } from '../../../scripts/compiler/store.ts';
import { RedisServer } from './redis-server.ts';
import { built, rejected } from './requests.ts';
import { startServer, textOf } from './server.ts';

async function sharedResults() {
  const server = new RedisServer();
  const store = new RedisStore(await server.start());
  onTestFinished(() => store.close());
  return { server, store, shared: new SharedResults(store) };
}

test('what one compiler has built another answers and serves, and compiles nothing', async () => {
  const { server, shared } = await sharedResults();
  const one = await startServer({ shared });
  const first = one.compile();
  await one.untilBegun(1);
  one.controlled.at(0).finish(built);
  const answer = await first;
  if (answer.kind !== 'built') throw new Error(answer.kind);
  const path = `compile/modules/${answer.hash}.so`;

  const other = await startServer({ shared });
  expect(textOf(await other.get(path))).toBe('module of fn count() {}');
  expect(await other.compile()).toEqual({ ...answer, isKept: true });
  expect(other.controlled.begun).toEqual([]);
  // It is kept there now.
  server.values.clear();
  expect((await other.get(path)).status).toBe(200);
});

test('a module that is damaged or gone is compiled again', async () => {
  const { server, shared } = await sharedResults();
  if (built.kind !== 'built') throw new Error(built.kind);
  await shared.keep('k', { ...built, hash: '0'.repeat(64) }, Buffer.from('x'));
  expect(server.values.size).toBe(2);
  expect(await shared.find('k')).toBeNull();
  await shared.keep('l', rejected, null);
  expect(await shared.find('l')).toEqual({ answer: rejected, module: null });
});

test('bytes come back as they were, and the store forgets them after a day', async () => {
  const { server, store, shared } = await sharedResults();
  const bytes = Buffer.from(Uint8Array.from({ length: 100_000 }, (_, index) => index % 256));
  await store.set('ä', bytes, 9);
  expect(bytes.equals((await store.get('ä')) ?? Buffer.of())).toBe(true);
  expect(await store.get('b')).toBeNull();
  await shared.keep('k', rejected, null);
  expect([...server.options.values()]).toEqual(['EX 9', 'EX 86400']);
});

test('a store that is not there changes no answer', async () => {
  const store = new RedisStore({ host: '127.0.0.1', port: 1 });
  const { compile, controlled, untilBegun } = await startServer({
    shared: new SharedResults(store),
  });
  const answer = compile({ mode: 'check' });
  await untilBegun(1);
  controlled.at(0).finish(rejected);
  expect(await answer).toEqual(rejected);
});

test('a store that has fallen silent has nothing, and is asked again when it speaks', async () => {
  const { server, shared } = await sharedResults();
  await shared.keep('k', rejected, null);
  server.isMute = true;
  // The second is asked on a connection that is made while nothing is answered.
  expect([await shared.find('k'), await shared.find('k')]).toEqual([null, null]);
  server.isMute = false;
  expect(await shared.find('k')).toEqual({ answer: rejected, module: null });
});

test('a connection that breaks is made again', async () => {
  const { server, shared } = await sharedResults();
  await shared.keep('k', rejected, null);
  server.isMute = true;
  const found = shared.find('k');
  server.hangUp();
  expect(await found).toBeNull();
  server.isMute = false;
  expect(await shared.find('k')).toEqual({ answer: rejected, module: null });
  expect(server.connections).toBe(2);
});
