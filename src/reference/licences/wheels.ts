/** The packages of Python that the page hands on, with the licences that their wheels name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { assets } from '../../runtime/assets.ts';
import type { Licensed } from './packages.ts';

/** Throws an error naming the package whose wheel names no licence. */
export function shippedWheels(root = process.cwd()): Licensed[] {
  return assets.packages.map(({ name, version, url }) => {
    const wheel = readFileSync(join(root, 'public', url));
    const found = unzipSync(wheel, { filter: (file) => file.name.endsWith('/METADATA') });
    const metadata = strFromU8(Object.values(found)[0] ?? new Uint8Array());
    return { name, version, licence: licenceIn(name, metadata) };
  });
}

/** Newer wheels have an SPDX expression, older ones words of their own. */
export function licenceIn(name: string, metadata: string): string {
  const header = metadata.split('\n\n', 1)[0] ?? '';
  const [, licence] = /^License(?:-Expression)?: (.+)$/m.exec(header) ?? [];
  if (licence === undefined) throw new Error(`The wheel of ${name} names no licence.`);
  return licence.trim();
}
