/** Opens a port on this computer only, or the next free one after it. */
import { createServer } from 'node:http';
import { PlainFailure } from '../setup/failure.mjs';

/** A browser tries both for `localhost`; answering on one alone could hand it to another server. */
const addresses = ['127.0.0.1', '::1'];

/** @typedef {{ port: number, address: string, close: () => Promise<void> }} Listening */

/**
 * @param {import('node:http').RequestListener} listener
 * @param {number} port The wanted port; 0 for any.
 * @param {(message: string) => void} say Told of each port that is taken.
 * @param {number} [tries] How many ports to try.
 * @returns {Promise<Listening>}
 * @throws {PlainFailure} When none of them is free.
 */
export async function listen(listener, port, say, tries = 20) {
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

/**
 * @param {import('node:http').RequestListener} listener
 * @param {number} port
 * @returns {Promise<import('node:http').Server[] | null>} Null when the port is taken.
 */
async function openBoth(listener, port) {
  /** @type {import('node:http').Server[]} */
  const open = [];
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

/**
 * @param {import('node:http').RequestListener} listener
 * @param {number} port
 * @param {string} address
 * @returns {Promise<import('node:http').Server>}
 */
function openOne(listener, port, address) {
  return new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once('error', reject);
    server.listen(port, address, () => resolve(server));
  });
}

/** @param {import('node:http').Server} server */
function portOf(server) {
  const bound = server.address();
  return typeof bound === 'object' && bound !== null ? bound.port : 0;
}

/** @param {import('node:http').Server} server */
function close(server) {
  return new Promise((resolve) => {
    server.close(() => resolve(undefined));
    server.closeAllConnections();
  });
}

/**
 * @param {import('node:http').Server[]} servers
 * @returns {Listening}
 */
function describeServers(servers) {
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
