/** Speaks with a store by the protocol of Redis, as far as it takes to read and write values. */
import net from 'node:net';

export interface RedisAddress {
  readonly host: string;
  readonly port: number;
}

type Reply = Buffer | null;

interface Asked {
  resolve(reply: Reply): void;
  reject(error: Error): void;
}

const LINE_END = Buffer.from('\r\n');

/** After so many milliseconds without an answer the store counts as gone. */
const PATIENCE = 1_000;

/** One connection, made when it is first needed, and again after it has broken. */
export class RedisClient {
  readonly #address: RedisAddress;
  #connection: Connection | null = null;

  constructor(address: RedisAddress) {
    this.#address = address;
  }

  /** @throws Error where the store does not answer, or answers with an error. */
  ask(...words: readonly (string | Uint8Array)[]): Promise<Reply> {
    if (this.#connection === null || this.#connection.isOver) {
      this.#connection = new Connection(this.#address);
    }
    return this.#connection.ask(words);
  }

  close(): void {
    this.#connection?.end(new Error('The store is not needed any more.'));
  }
}

class Connection {
  readonly #socket: net.Socket;
  /** In the order of their questions. */
  readonly #asked: Asked[] = [];
  #received = Buffer.alloc(0);
  isOver = false;

  constructor(address: RedisAddress) {
    this.#socket = net.connect(address);
    this.#socket.setNoDelay(true);
    this.#socket.unref();
    this.#socket.setTimeout(PATIENCE, () => {
      if (this.#asked.length > 0) this.end(new Error('The store does not answer.'));
    });
    this.#socket.on('error', (error) => this.end(error));
    this.#socket.on('close', () => this.end(new Error('The store has hung up.')));
    this.#socket.on('data', (piece) => {
      this.#received = Buffer.concat([this.#received, piece]);
      this.#read();
    });
  }

  ask(words: readonly (string | Uint8Array)[]): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.#asked.push({ resolve, reject });
      const parts = words.flatMap((word) => {
        const bytes = Buffer.from(word);
        return [Buffer.from(`$${bytes.length}\r\n`), bytes, LINE_END];
      });
      this.#socket.write(Buffer.concat([Buffer.from(`*${words.length}\r\n`), ...parts]));
    });
  }

  end(error: Error): void {
    this.isOver = true;
    this.#socket.destroy();
    for (const { reject } of this.#asked.splice(0)) reject(error);
  }

  /** Gives each question its answer, as far as they have come whole. */
  #read(): void {
    for (;;) {
      const end = this.#received.indexOf(LINE_END);
      if (end === -1) return;
      const line = this.#received.toString('latin1', 1, end);
      const after = end + LINE_END.length;
      const kind = String.fromCharCode(this.#received[0] ?? 0);
      if (kind === '-') this.#asked.shift()?.reject(new Error(line));
      else if (kind !== '$') this.#asked.shift()?.resolve(Buffer.from(line));
      else if (line === '-1') this.#asked.shift()?.resolve(null);
      else {
        const whole = after + Number(line);
        if (this.#received.length < whole + LINE_END.length) return;
        this.#asked.shift()?.resolve(this.#received.subarray(after, whole));
        this.#received = this.#received.subarray(whole + LINE_END.length);
        continue;
      }
      this.#received = this.#received.subarray(after);
    }
  }
}
