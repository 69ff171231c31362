/** The form of links: `#<kind>=<id>&v=1&<brings>=<letters>` behind the address of a page. */
import type { ShareKind } from './shareable.ts';
import { fromLetters, toLetters, type Unpacked } from './url-codec.ts';

/** How the fragment is written. What a later one cannot say in this form gets the next number. */
const FORM = 1;
/**
 * Letters of a whole address. A program on Windows is started with at most 32,767, so that a mail
 * program could not hand a longer link to the browser; Chromium's address field ends there as well.
 */
export const MAX_ADDRESS = 32_000;
/** UTF-16 units of a text that a link may bring: dozens of times the longest cell of the site. */
export const MAX_TEXT = 200_000;
/** Bytes of JSON for so much text: at most six for a unit, and a thousand for what is around it. */
const MAX_BYTES = 6 * MAX_TEXT + 1000;

/** What a link carries, or what is wrong with it. */
export type Found = Unpacked | { readonly kind: 'newer' };

type Names = Pick<ShareKind, 'name' | 'brings'>;

/** A link to `id` on the page at `page`; null where `content` is too large for one. */
export async function linkTo(
  page: string,
  { name, brings }: Names,
  id: string,
  content: unknown,
): Promise<string | null> {
  if (isTooLarge(content)) return null;
  const letters = await toLetters(content);
  const fragment = new URLSearchParams({ [name]: id, v: String(FORM), [brings]: letters });
  const address = `${page.replace(/#.*$/s, '')}#${fragment}`;
  return address.length > MAX_ADDRESS ? null : address;
}

/** What the link at `address` is to, and what is found in it. Never throws. */
export async function readLink(
  address: string,
  { name, brings }: Names,
): Promise<{ readonly id: string; readonly found: Found }> {
  const fragment = new URLSearchParams(address.slice(address.indexOf('#') + 1));
  return {
    id: fragment.get(name) ?? '',
    found:
      address.length > MAX_ADDRESS
        ? { kind: 'too-large' }
        : await unpack(fragment.get('v') ?? '', fragment.get(brings) ?? ''),
  };
}

async function unpack(version: string, letters: string): Promise<Found> {
  if (!/^[1-9]\d{0,5}$/.test(version)) return { kind: 'damaged' };
  if (Number(version) > FORM) return { kind: 'newer' };
  const found = await fromLetters(letters, MAX_BYTES);
  return found.kind === 'content' && isTooLarge(found.content) ? { kind: 'too-large' } : found;
}

/** Whether a text in `content`, a list or an object, is longer than links may carry. */
function isTooLarge(content: unknown): boolean {
  return Object.values(Object(content)).some(
    (field) => typeof field === 'string' && field.length > MAX_TEXT,
  );
}
