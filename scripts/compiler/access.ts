/** Who may ask the compiler of a server, and how those who ask are told apart. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Whoever waits for compilations. */
export interface Asker {
  /** Waits for one job of each mode: a new one ends the one before. */
  readonly reader: string;
  /** Those of one party share its turn: where several parties wait, each has one in its turn. */
  readonly party: string;
}

export interface Access {
  /** Of this server, as browsers write them: both `Host` and `Origin` have to be of one of them. */
  originsFor(request: IncomingMessage): readonly string[];
  /** That each compilation has to carry; null where a cookie tells who asks. */
  readonly token: string | null;
  /** Null where nothing but the name of its tab tells who asks. */
  askerOf(request: IncomingMessage): Asker | null;
}

/** Of this computer. Whatever else leads here is a name that somebody has bound to its address. */
const NAMES = ['localhost', '127.0.0.1', '[::1]'];

/** Pages of this computer alone, which have a token that is new with each start. */
export function ownAccess(): Access & { readonly token: string } {
  return {
    originsFor: ({ socket }) => NAMES.flatMap((name) => originsOf(name, socket.localPort ?? 0)),
    token: randomBytes(24).toString('base64url'),
    askerOf: () => null,
  };
}

/** As browsers write it, and as others may. */
export function originsOf(host: string, port: number): string[] {
  const withPort = `http://${host}:${port}`;
  return port === 80 ? [`http://${host}`, withPort] : [withPort];
}
