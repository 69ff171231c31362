/** What a server of many readers puts up with: slow clients, and many connections of one. */
import type { Server, ServerOptions } from 'node:http';

/** In milliseconds. A reader's compilation may wait for those of a whole class, so that answers may take long. */
export const patience = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 30_000,
} satisfies ServerOptions;

const IDLE = 120_000;

const MOST = 2_000;

/** Thirty browsers behind one address open six each. */
const MOST_OF_ONE = 250;

/** @param isBehindProxy Then all connections come from one address. */
export function limitConnections(server: Server, isBehindProxy: boolean): void {
  server.maxConnections = MOST;
  server.setTimeout(IDLE);
  if (isBehindProxy) return;
  const open = new Map<string, number>();
  server.on('connection', (socket) => {
    const { remoteAddress = '' } = socket;
    const count = (open.get(remoteAddress) ?? 0) + 1;
    if (count > MOST_OF_ONE) {
      socket.destroy();
      return;
    }
    open.set(remoteAddress, count);
    socket.once('close', () => {
      const left = (open.get(remoteAddress) ?? 1) - 1;
      if (left === 0) open.delete(remoteAddress);
      else open.set(remoteAddress, left);
    });
  });
}
