/** The address of a benchmark's set-up: `#benchmark=<name>&v=1&setup=<letters>` behind the address of its page. */

import { MAX_BYTES, MAX_TEXT } from '../../cell/link/pack.ts';
import { type Fault, type Link, linkWith, readWith } from '../../share/form.ts';
import { fromLetters, toLetters } from '../../share/url-codec.ts';
import type { Setup, Stored } from '../setup.ts';

const FIELDS = { to: 'benchmark', brings: 'setup' } as const;

/** What a link brings, as it was written: the page it opens on may offer something else. */
export type Shared = { readonly [Field in keyof Setup]: unknown } & {
  readonly variants: readonly string[];
  /** The text that is measured on; absent where the input is another. */
  readonly text?: string;
};

export type Reading =
  | { readonly kind: 'shared'; readonly benchmark: string; readonly shared: Shared }
  | { readonly kind: 'problem'; readonly benchmark: string; readonly fault: Fault };

/** A link to the benchmark `name` on the page at `page`. The reader's own text is in it where it is the input. */
export async function linkTo(page: string, name: string, { setup, text }: Stored): Promise<Link> {
  const isOwn = setup.input === 'own';
  if (isOwn && text.length > MAX_TEXT) return { kind: 'too-much' };
  return linkWith(page, FIELDS, name, await toLetters(isOwn ? { ...setup, text } : setup));
}

/** What the link at `address` brings, or what is wrong with it. Never throws. */
export async function readLink(address: string): Promise<Reading> {
  const { name: benchmark, found } = await readWith(address, FIELDS, async (letters) => {
    const unpacked = await fromLetters(letters, MAX_BYTES);
    return unpacked.kind === 'value' ? sharedIn(unpacked.value) : unpacked;
  });
  return found.kind === 'shared'
    ? { kind: 'shared', benchmark, shared: found.shared }
    : { kind: 'problem', benchmark, fault: found };
}

function sharedIn(value: unknown): { readonly kind: 'shared'; readonly shared: Shared } | Fault {
  if (typeof value !== 'object' || value === null) return { kind: 'damaged' };
  const { input, size, seed, variants, baseline, view, scale, text } = value as Partial<
    Record<keyof Shared, unknown>
  >;
  const isWhole = [input, size, seed, baseline, view, scale].every((field) => field !== undefined);
  if (!isWhole || !Array.isArray(variants)) return { kind: 'damaged' };
  if (text !== undefined && typeof text !== 'string') return { kind: 'damaged' };
  if (text !== undefined && text.length > MAX_TEXT) return { kind: 'too-much' };
  const shared = { input, size, seed, variants: variants.map(String), baseline, view, scale };
  return { kind: 'shared', shared: text === undefined ? shared : { ...shared, text } };
}
