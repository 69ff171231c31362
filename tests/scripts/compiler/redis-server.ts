/** A store for one test that speaks the protocol of Redis, as far as the compilers of a class ask it. */
import net from 'node:net';
import { onTestFinished } from 'vitest';
import type { StoreAddress } from '../../../scripts/compiler/store.ts';

export class RedisServer {
  readonly values = new Map<string, Buffer>();
  /** Whatever else was said of a value, by its name. */
  readonly options = new Map<string, string>();
  /** Hears what it is asked, and says nothing. */
  isMute = false;
  connections = 0;
  readonly #open = new Set<net.Socket>();
  readonly #server = net.createServer((socket) => this.#serve(socket));

  async start(): Promise<StoreAddress> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      this.#server.close();
      this.hangUp();
    });
    const bound = this.#server.address();
    if (bound === null || typeof bound === 'string') throw new Error('No port is open.');
    return { host: '127.0.0.1', port: bound.port };
  }

  hangUp(): void {
    for (const socket of this.#open) socket.destroy();
  }

  #serve(socket: net.Socket): void {
    this.connections += 1;
    this.#open.add(socket);
    socket.on('close', () => this.#open.delete(socket));
    socket.on('error', () => {});
    let received = Buffer.alloc(0);
    socket.on('data', (piece) => {
      received = Buffer.concat([received, piece]);
      for (;;) {
        const question = readQuestion(received);
        if (question === null) return;
        received = received.subarray(question.length);
        if (!this.isMute) socket.write(this.#answer(question.words));
      }
    });
  }

  #answer([command, name, value, ...options]: readonly Buffer[]): string | Buffer {
    const key = String(name);
    if (String(command) === 'SET' && value !== undefined) {
      this.values.set(key, value);
      this.options.set(key, options.join(' '));
      return '+OK\r\n';
    }
    if (String(command) !== 'GET') return '-ERR unknown command\r\n';
    const found = this.values.get(key);
    if (found === undefined) return '$-1\r\n';
    return Buffer.concat([Buffer.from(`$${found.length}\r\n`), found, Buffer.from('\r\n')]);
  }
}

/** The first whole question: an array of strings that begin with their length. */
function readQuestion(
  received: Buffer,
): { readonly words: readonly Buffer[]; readonly length: number } | null {
  let at = 0;
  const line = () => {
    const end = received.indexOf('\r\n', at);
    const number = end === -1 ? null : Number(received.toString('latin1', at + 1, end));
    at = end + 2;
    return number;
  };
  const count = line();
  if (count === null) return null;
  const words: Buffer[] = [];
  while (words.length < count) {
    const length = line();
    if (length === null || received.length < at + length + 2) return null;
    words.push(received.subarray(at, at + length));
    at += length + 2;
  }
  return { words, length: at };
}
