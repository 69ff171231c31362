/** The addresses of this computer that others in the room can open. */
import os from 'node:os';

/** Those of IPv6, which nobody likes to type, only where there are no others. */
export function addressesInRoom(interfaces = os.networkInterfaces()): string[] {
  const all = Object.values(interfaces).flatMap((one) => one ?? []);
  const outside = all.filter(({ internal, address }) => !internal && !address.startsWith('fe80:'));
  const short = outside.filter(({ family }) => family === 'IPv4').map(({ address }) => address);
  return short.length > 0 ? short : outside.map(({ address }) => `[${address}]`);
}
