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

/** The part of a list of components in the format CycloneDX that is read. */
interface Components {
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    /** "excluded": it ran in the compiler alone. */
    readonly scope?: string;
    readonly licenses?: readonly { readonly expression?: string }[];
  }[];
}

/** The crates inside those wheels, as the lists that the wheels carry name them, each once. */
export function cratesInWheels(root = process.cwd()): Licensed[] {
  const found = new Map<string, Licensed>();
  for (const { url } of assets.packages) {
    const wheel = readFileSync(join(root, 'public', url));
    const lists = unzipSync(wheel, { filter: (file) => file.name.endsWith('.cyclonedx.json') });
    for (const list of Object.values(lists)) {
      const { components }: Components = JSON.parse(strFromU8(list));
      for (const { name, version, scope, licenses = [] } of components) {
        if (scope === 'excluded') continue;
        const licence = licenses.map(({ expression }) => expression ?? 'not named').join(', ');
        found.set(`${name} ${version}`, { name, version, licence: licence || 'not named' });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Newer wheels have an SPDX expression, older ones words of their own. */
export function licenceIn(name: string, metadata: string): string {
  const header = metadata.split('\n\n', 1)[0] ?? '';
  const [, licence] = /^License(?:-Expression)?: (.+)$/m.exec(header) ?? [];
  if (licence === undefined) throw new Error(`The wheel of ${name} names no licence.`);
  return licence.trim();
}
