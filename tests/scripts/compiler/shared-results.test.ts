/** Several compilers of one class share what they have built, and miss nothing when their store is gone. */
import net from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { RedisClient } from '../../../scripts/compiler/redis.ts';
import { SharedResults } from '../../../scripts/compiler/shared-results.ts';
import { built, rejected } from './requests.ts';
import { startServer, textOf } from './server.ts';

/** As far as it is asked; its values are those of the map. */
function storeOf(values = new Map<string, Buffer>()) {
  const ask: RedisClient['ask'] = async (command, name, value) => {
    if (command === 'GET') return values.get(String(name)) ?? null;
    values.set(String(name), Buffer.from(value ?? ''));
    return Buffer.from('OK');
  };
  return { values, shared: new SharedResults({ ask }) };
}

test('what one compiler has built another answers and serves, and compiles nothing', async () => {
  const { values, shared } = storeOf();
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
  values.clear();
  expect((await other.get(path)).status).toBe(200);
});

test('a module that is damaged or gone is compiled again', async () => {
  const { values, shared } = storeOf();
  if (built.kind !== 'built') throw new Error(built.kind);
  await shared.keep('k', { ...built, hash: '0'.repeat(64) }, Buffer.from('x'));
  expect(values.size).toBe(2);
  expect(await shared.find('k')).toBeNull();
  await shared.keep('l', rejected, null);
  expect(await shared.find('l')).toEqual({ answer: rejected, module: null });
});

test('a store that is not there slows nobody down for long, and changes no answer', async () => {
  const store = new RedisClient({ host: '127.0.0.1', port: 1 });
  const { compile, controlled, untilBegun } = await startServer({
    shared: new SharedResults(store),
  });
  const answer = compile({ mode: 'check' });
  await untilBegun(1);
  controlled.at(0).finish(rejected);
  expect(await answer).toEqual(rejected);
});

test('the protocol of Redis is spoken, in whatever pieces it comes', async () => {
  const heard: string[] = [];
  const server = net.createServer((socket) => {
    socket.on('data', (data) => heard.push(data.toString('latin1')));
    const pieces = ['+OK\r', '\n$5\r\na\r\nb', 'c\r\n$-1\r\n-ERR no such', ' command\r\n'];
    const next = () => {
      const piece = pieces.shift();
      if (piece !== undefined) socket.write(piece, 'latin1', () => setTimeout(next, 5));
    };
    setTimeout(next, 20);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const store = new RedisClient({ host: '127.0.0.1', port });
  onTestFinished(() => {
    store.close();
    server.close();
  });
  const replies = [
    store.ask('SET', 'ä', Buffer.from([0, 255]), 'EX', '9'),
    store.ask('GET', 'x'),
    store.ask('GET', 'y'),
  ];
  const failed = expect(store.ask('NO')).rejects.toThrow('ERR no such command');
  expect(await Promise.all(replies)).toEqual([Buffer.from('OK'), Buffer.from('a\r\nbc'), null]);
  await failed;
  expect(heard.join('')).toMatch(/^\*5\r\n\$3\r\nSET\r\n\$2\r\nÃ¤\r\n\$2\r\n\0ÿ\r\n\$2\r\nEX\r\n/);
});
