/** The form of links: `#<kind>=<name>&v=1&<content>=<letters>` behind the address of a page. */
import type { Packed } from '../cell/link/pack.ts';

/** How the fragment is written. What a later one cannot say in this form gets the next number. */
export const FORM = 1;
/**
 * Letters of a whole address. A program on Windows is started with at most 32,767, so that a mail
 * program could not hand a longer link to the browser; Chromium's address field ends there as well.
 */
export const MAX_ADDRESS = 32_000;

/** Names of the fields: of what the link is to, and of what it brings. */
export interface Fields {
  readonly to: string;
  readonly brings: string;
}

export type Link =
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'too-long'; readonly length: number }
  | { readonly kind: 'too-much' }
  | { readonly kind: 'unsupported' };

/** What can be wrong with a link of any kind. */
export type Fault =
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'too-long'; readonly length: number }
  | { readonly kind: 'too-much' }
  | { readonly kind: 'unsupported' };

/** A link to what is called `name` on the page at `page`. */
export function linkWith(page: string, fields: Fields, name: string, packed: Packed): Link {
  if (packed.kind !== 'packed') return packed;
  const { to, brings } = fields;
  const fragment = new URLSearchParams({ [to]: name, v: String(FORM), [brings]: packed.letters });
  const address = `${page.replace(/#.*$/s, '')}#${fragment}`;
  return address.length > MAX_ADDRESS
    ? { kind: 'too-long', length: address.length }
    : { kind: 'link', address };
}

/** What the link at `address` is to and what `unpack` finds in it, or what is wrong with it. Never throws. */
export async function readWith<Unpacked>(
  address: string,
  { to, brings }: Fields,
  unpack: (letters: string) => Promise<Unpacked>,
): Promise<{ readonly name: string; readonly found: Unpacked | Fault }> {
  const fragment = new URLSearchParams(address.slice(address.indexOf('#') + 1));
  const name = fragment.get(to) ?? '';
  if (address.length > MAX_ADDRESS) {
    return { name, found: { kind: 'too-long', length: address.length } };
  }
  const written = fragment.get('v') ?? '';
  if (!/^[1-9]\d{0,5}$/.test(written)) return { name, found: { kind: 'damaged' } };
  const version = Number(written);
  if (version > FORM) return { name, found: { kind: 'newer', version } };
  return { name, found: await unpack(fragment.get(brings) ?? '') };
}
