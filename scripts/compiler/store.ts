/** Values in a store that several servers share, by the protocol of Redis. */
import { createClient, RESP_TYPES } from '@redis/client';

export interface StoreAddress {
  readonly host: string;
  readonly port: number;
}

/** Rejects where the store is not there, does not answer in time, or answers with an error. */
export interface Store {
  get(name: string): Promise<Uint8Array | null>;
  /** @param seconds It is kept as long. */
  set(name: string, value: string | Uint8Array, seconds: number): Promise<void>;
}

/** After so many milliseconds without an answer the store counts as gone. */
const PATIENCE = 1_000;

/** One connection, made when it is first needed, and again after it has broken. */
export class RedisStore implements Store {
  readonly #address: StoreAddress;
  #connection: Connection | null = null;

  constructor(address: StoreAddress) {
    this.#address = address;
  }

  async get(name: string): Promise<Uint8Array | null> {
    return this.#ask((client) => client.get(name));
  }

  async set(name: string, value: string | Uint8Array, seconds: number): Promise<void> {
    const bytes = Buffer.from(value);
    const options = { expiration: { type: 'EX', value: seconds } } as const;
    await this.#ask((client) => client.set(name, bytes, options));
  }

  close(): void {
    this.#connection?.client.destroy();
  }

  async #ask<T>(question: (client: Client) => Promise<T>): Promise<T> {
    if (this.#connection === null || !this.#connection.client.isOpen) {
      this.#connection = connect(this.#address);
    }
    const { client, ready } = this.#connection;
    // All that waits for an answer is rejected by it.
    const late = setTimeout(() => client.destroy(), PATIENCE);
    try {
      await ready;
      return await question(client);
    } finally {
      clearTimeout(late);
    }
  }
}

type Client = ReturnType<typeof clientOf>;

interface Connection {
  readonly client: Client;
  readonly ready: Promise<unknown>;
}

function connect(address: StoreAddress): Connection {
  const client = clientOf(address);
  // Each question that it concerns is told of it as well.
  client.on('error', () => {});
  const ready = client.connect();
  // A server that ends does not wait for its store.
  client.unref();
  return { client, ready };
}

function clientOf(address: StoreAddress) {
  return createClient({
    // It is made again when it is needed, and not before.
    socket: { ...address, connectTimeout: PATIENCE, reconnectStrategy: false },
    // As old stores speak, too.
    RESP: 2,
    commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
  });
}
