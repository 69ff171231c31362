/** The address of a changed cell: `#cell=<id>&v=1&code=<letters>` behind the address of its page. */
import { fingerprint, pack, unpack, type Version } from './pack.ts';

/** How the fragment is written. What a later one cannot say in this form gets the next number. */
export const FORM = 1;
/**
 * Letters of a whole address. A program on Windows is started with at most 32,767, so that a mail
 * program could not hand a longer link to the browser; Chromium's address field ends there as well.
 */
export const MAX_ADDRESS = 32_000;

export type Link =
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'too-long'; readonly length: number }
  | { readonly kind: 'too-much' }
  | { readonly kind: 'unsupported' };

export type Problem =
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'too-long'; readonly length: number }
  | { readonly kind: 'too-much' }
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'no-cell' };

export type Reading =
  | { readonly kind: 'version'; readonly cell: string; readonly version: Version }
  | { readonly kind: 'problem'; readonly cell: string; readonly problem: Problem };

/** A link to `cell` on the page at `page` that brings `text`, made from `original`. */
export async function linkTo(
  page: string,
  cell: string,
  text: string,
  original: string,
): Promise<Link> {
  const packed = await pack({ text, of: fingerprint(original) });
  if (packed.kind !== 'packed') return packed;
  const fields = new URLSearchParams({ cell, v: String(FORM), code: packed.letters });
  const address = `${page.replace(/#.*$/s, '')}#${fields}`;
  return address.length > MAX_ADDRESS
    ? { kind: 'too-long', length: address.length }
    : { kind: 'link', address };
}

/** What the link at `address` brings, or what is wrong with it. Never throws. */
export async function readLink(address: string): Promise<Reading> {
  const fields = new URLSearchParams(address.slice(address.indexOf('#') + 1));
  const cell = fields.get('cell') ?? '';
  const problem = (it: Problem): Reading => ({ kind: 'problem', cell, problem: it });
  if (address.length > MAX_ADDRESS) return problem({ kind: 'too-long', length: address.length });
  const written = fields.get('v') ?? '';
  if (!/^[1-9]\d{0,5}$/.test(written)) return problem({ kind: 'damaged' });
  const version = Number(written);
  if (version > FORM) return problem({ kind: 'newer', version });
  const unpacked = await unpack(fields.get('code') ?? '');
  return unpacked.kind === 'version'
    ? { kind: 'version', cell, version: unpacked.version }
    : problem(unpacked);
}
