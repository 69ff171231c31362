/** Where a request was sent to and where it comes from, as far as that can be believed. */
import type { IncomingMessage } from 'node:http';
import { originsOf } from '../compiler/access.ts';

export interface Place {
  /** Of this computer or of the proxy, lower case, with the port where addresses have to name it. */
  readonly names: readonly string[];
  /** Then what the proxy says of a request is believed, and only requests to one of `names` are answered. */
  readonly isBehindProxy: boolean;
}

/** The part of a request that is looked at. */
export type Sent = Pick<IncomingMessage, 'headers'> & {
  readonly socket: Pick<IncomingMessage['socket'], 'localAddress' | 'localPort' | 'remoteAddress'>;
};

/**
 * All that a browser may rightly call this server. An address needs no list: it is right where the request came in at
 * it, while a name may have been bound by somebody else.
 */
export function originsFor(request: Sent, { names, isBehindProxy }: Place): string[] {
  if (isBehindProxy) return names.map((name) => `${schemeOf(request)}://${name}`);
  const { localAddress = '', localPort = 0 } = request.socket;
  const address = localAddress.includes(':') ? `[${localAddress}]` : localAddress;
  const hosts = isLoopback(localAddress) ? [address, 'localhost'] : [address];
  return [
    ...hosts.flatMap((host) => originsOf(host, localPort)),
    ...names.flatMap((name) =>
      /:\d+$/.test(name) ? [`http://${name}`] : originsOf(name, localPort),
    ),
  ];
}

/** Null where the request was meant for somebody else. */
export function originOf(request: Sent, place: Place): string | null {
  const host = request.headers.host?.toLowerCase();
  const own = originsFor(request, place).find((origin) => origin.split('//')[1] === host);
  return own ?? null;
}

/** Whether browsers isolate pages from there, and let them keep a service worker. */
export function isTrustworthy(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' || hostname === 'localhost' || isLoopback(hostname);
}

/** Of whoever sent a request: the last proxy has written it last. */
export function addressOf({ headers, socket }: Sent, { isBehindProxy }: Place): string {
  const said = isBehindProxy ? lastOf(headers['x-forwarded-for']) : undefined;
  return said ?? socket.remoteAddress ?? '';
}

function schemeOf({ headers }: Sent): 'http' | 'https' {
  return lastOf(headers['x-forwarded-proto']) === 'https' ? 'https' : 'http';
}

function lastOf(header: string | string[] | undefined): string | undefined {
  const last = [header].flat().join(',').split(',').at(-1)?.trim();
  return last === '' ? undefined : last;
}

function isLoopback(address: string): boolean {
  return /^127\./.test(address) || address === '::1' || address === '[::1]';
}
