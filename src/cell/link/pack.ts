/** Packs a version of a cell into the letters of a link, and takes it out again. */
import { fromLetters, type Letters, toLetters, type Value } from '../../share/url-codec.ts';

/** UTF-16 units of text that a link may bring: dozens of times the longest cell of the site. */
export const MAX_TEXT = 200_000;
/** Bytes of JSON for so much text: at most six for a unit, and a thousand for what is around it. */
export const MAX_BYTES = 6 * MAX_TEXT + 1000;

export interface Version {
  readonly text: string;
  /** Fingerprint of the original that the text was made from. */
  readonly of: string;
}

export type Packed = Letters | { readonly kind: 'too-much' };

export type Unpacked =
  | { readonly kind: 'version'; readonly version: Version }
  | Exclude<Value, { readonly kind: 'value' }>;

/** Eight hexadecimal digits that tell one original from the next (FNV-1a over UTF-16 units). */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

export async function pack({ text, of }: Version): Promise<Packed> {
  return text.length > MAX_TEXT ? { kind: 'too-much' } : toLetters([text, of]);
}

/** Takes out what `pack` put in. Never throws. */
export async function unpack(letters: string): Promise<Unpacked> {
  const found = await fromLetters(letters, MAX_BYTES);
  return found.kind === 'value' ? versionIn(found.value) : found;
}

function versionIn(value: unknown): Unpacked {
  if (!Array.isArray(value)) return { kind: 'damaged' };
  const [text, of]: readonly unknown[] = value;
  if (typeof text !== 'string' || typeof of !== 'string') return { kind: 'damaged' };
  return text.length > MAX_TEXT ? { kind: 'too-much' } : { kind: 'version', version: { text, of } };
}
