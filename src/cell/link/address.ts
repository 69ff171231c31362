/** The address of a changed cell: `#cell=<id>&v=1&code=<letters>` behind the address of its page. */
import { type Fault, type Link, linkWith, readWith } from '../../share/form.ts';
import { fingerprint, pack, unpack, type Version } from './pack.ts';

const FIELDS = { to: 'cell', brings: 'code' } as const;

export type Problem = Fault | { readonly kind: 'no-cell' };

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
  return linkWith(page, FIELDS, cell, await pack({ text, of: fingerprint(original) }));
}

/** What the link at `address` brings, or what is wrong with it. Never throws. */
export async function readLink(address: string): Promise<Reading> {
  const { name: cell, found } = await readWith(address, FIELDS, unpack);
  return found.kind === 'version'
    ? { kind: 'version', cell, version: found.version }
    : { kind: 'problem', cell, problem: found };
}
