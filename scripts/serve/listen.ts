/** Opens a port, on this computer only unless other addresses are wanted, or the next free one after it. */
import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import { PlainFailure } from '../setup/failure.mjs';

/** A browser tries both for `localhost`; answering on one alone could hand it to another server. */
const LOOPBACK = ['127.0.0.1', '::1'];

export interface ListenOptions {
  /** How many ports to try. */
  readonly tries?: number;
  /** On which requests are answered, as far as this computer has them. */
  readonly addresses?: readonly string[];
  readonly server?: ServerOptions;
  /** Told of each server before it is asked for anything. */
  readonly prepare?: (server: Server) => void;
}

export interface Listening {
  readonly port: number;
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * @param port The wanted port; 0 for any.
 * @param say Told of each port that is taken.
 * @throws PlainFailure when none of them is free.
 */
export async function listen(
  listener: RequestListener,
  port: number,
  say: (message: string) => void,
  options: ListenOptions = {},
): Promise<Listening> {
  const { tries = 20 } = options;
  for (let candidate = port; candidate < port + tries; candidate += 1) {
    const servers = await openAll(listener, candidate, options);
    if (servers !== null) return describeServers(servers);
    if (candidate + 1 < port + tries) {
      say(`Port ${candidate} is taken; trying ${candidate + 1}.`);
    }
  }
  const ports =
    tries === 1 ? `Port ${port} is` : `All ports from ${port} to ${port + tries - 1} are`;
  throw new PlainFailure(`${ports} taken. Name a free one: --port NUMBER`);
}

/** @returns Null when the port is taken. */
async function openAll(
  listener: RequestListener,
  port: number,
  options: ListenOptions,
): Promise<Server[] | null> {
  const open: Server[] = [];
  for (const address of options.addresses ?? LOOPBACK) {
    try {
      const same = open[0] === undefined ? port : portOf(open[0]);
      open.push(await openOne(listener, same, address, options));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') continue;
      await Promise.all(open.map(close));
      if (code === 'EADDRINUSE') return null;
      throw error;
    }
  }
  return open;
}

function openOne(
  listener: RequestListener,
  port: number,
  host: string,
  { server: settings = {}, prepare }: ListenOptions,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(settings, listener);
    prepare?.(server);
    server.once('error', reject);
    // Else "::" would take the addresses of IPv4 as well, which have a server of their own.
    server.listen({ port, host, ipv6Only: host.includes(':') }, () => resolve(server));
  });
}

function portOf(server: Server) {
  const bound = server.address();
  return typeof bound === 'object' && bound !== null ? bound.port : 0;
}

function close(server: Server) {
  return new Promise((resolve) => {
    server.close(() => resolve(undefined));
    server.closeAllConnections();
  });
}

function describeServers(servers: Server[]): Listening {
  const [first] = servers;
  if (first === undefined) throw new PlainFailure('This computer has no such address.');
  const port = portOf(first);
  return {
    port,
    address: `http://localhost:${port}/`,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}
