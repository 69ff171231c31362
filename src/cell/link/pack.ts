/**
 * Packs a version of a cell into the letters of a link, and takes it out again.
 *
 * JSON, because its escapes carry every string (UTF-8 has no lone surrogates); zlib's format rather
 * than bare deflate, because its checksum tells a letter that was changed on the way; base64url,
 * because mail and chat programs leave those letters alone.
 */

/** UTF-16 units of code that a link may bring: dozens of times the longest cell of the site. */
export const MAX_TEXT = 200_000;
/** JSON writes a unit in at most six bytes; a hundred are left for what is around the text. */
const MAX_BYTES = 6 * MAX_TEXT + 100;
/**
 * Bytes given to the decompressor at once. Deflate turns one byte into at most 1032, so that no more
 * than a quarter of a megabyte can come before it is counted.
 */
const SLICE = 256;

export interface Version {
  readonly text: string;
  /** Fingerprint of the original that the text was made from. */
  readonly of: string;
}

export type Packed =
  | { readonly kind: 'packed'; readonly letters: string }
  | { readonly kind: 'too-much' }
  | { readonly kind: 'unsupported' };

export type Unpacked =
  | { readonly kind: 'version'; readonly version: Version }
  | { readonly kind: 'damaged' }
  /** There is more text than `MAX_TEXT`; it was not unpacked further. */
  | { readonly kind: 'too-much' }
  /** The browser has no streams that decompress. */
  | { readonly kind: 'unsupported' };

/** Eight hexadecimal digits that tell one original from the next (FNV-1a over UTF-16 units). */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

export async function pack({ text, of }: Version): Promise<Packed> {
  if (typeof CompressionStream === 'undefined') return { kind: 'unsupported' };
  if (text.length > MAX_TEXT) return { kind: 'too-much' };
  const json = new Blob([JSON.stringify([text, of])]);
  const stream = json.stream().pipeThrough(new CompressionStream('deflate'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return { kind: 'packed', letters: toLetters(bytes) };
}

/** Takes out what `pack` put in. Never throws, and never holds much more than `MAX_TEXT` allows. */
export async function unpack(letters: string): Promise<Unpacked> {
  if (typeof DecompressionStream === 'undefined') return { kind: 'unsupported' };
  const bytes = fromLetters(letters);
  if (bytes === null) return { kind: 'damaged' };
  try {
    const json = await inflate(bytes);
    return json === null ? { kind: 'too-much' } : versionIn(json);
  } catch {
    return { kind: 'damaged' };
  }
}

/** The text that `bytes` hold, or null if it is longer than `MAX_BYTES`. Rejects where they are damaged. */
async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const reader = slicesOf(bytes).pipeThrough(new DecompressionStream('deflate')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let length = 0;
  let text = '';
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > MAX_BYTES) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(next.value, { stream: true });
  }
  return text + decoder.decode();
}

/** `bytes` in small slices, each handed out when the one before has been used up. */
function slicesOf(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (at >= bytes.length) controller.close();
        else controller.enqueue(bytes.slice(at, at + SLICE));
        at += SLICE;
      },
    },
    { highWaterMark: 0 },
  );
}

function versionIn(json: string): Unpacked {
  const value: unknown = JSON.parse(json);
  if (!Array.isArray(value)) return { kind: 'damaged' };
  const [text, of]: readonly unknown[] = value;
  if (typeof text !== 'string' || typeof of !== 'string') return { kind: 'damaged' };
  return text.length > MAX_TEXT ? { kind: 'too-much' } : { kind: 'version', version: { text, of } };
}

function toLetters(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes behind base64url, or null where it is none. */
function fromLetters(letters: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]+$/.test(letters) || letters.length % 4 === 1) return null;
  const binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
