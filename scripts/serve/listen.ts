/** Opens a port on this computer only, or the next free one after it. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { PlainFailure } from '../setup/failure.mjs';

/** A browser tries both for `localhost`; answering on one alone could hand it to another server. */
const addresses = ['127.0.0.1', '::1'];

export interface Listening {
  readonly port: number;
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * @param port The wanted port; 0 for any.
 * @param say Told of each port that is taken.
 * @param tries How many ports to try.
 * @throws PlainFailure when none of them is free.
 */
export async function listen(
  listener: RequestListener,
  port: number,
  say: (message: string) => void,
  tries = 20,
): Promise<Listening> {
  for (let candidate = port; candidate < port + tries; candidate += 1) {
    const servers = await openBoth(listener, candidate);
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
async function openBoth(listener: RequestListener, port: number): Promise<Server[] | null> {
  const open: Server[] = [];
  for (const address of addresses) {
    try {
      open.push(await openOne(listener, open[0] === undefined ? port : portOf(open[0]), address));
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

function openOne(listener: RequestListener, port: number, address: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once('error', reject);
    server.listen(port, address, () => resolve(server));
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
  if (first === undefined) throw new PlainFailure('This computer has no loopback address.');
  const port = portOf(first);
  return {
    port,
    address: `http://localhost:${port}/`,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}
