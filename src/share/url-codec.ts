/**
 * JSON as the letters of a link.
 *
 * JSON, because its escapes carry every string (UTF-8 has no lone surrogates); zlib's format rather
 * than bare deflate, because its checksum tells a letter that was changed on the way; base64url,
 * because mail and chat programs leave those letters alone.
 */

/**
 * Bytes given to the decompressor at once. Deflate turns one byte into at most 1032, so that no more
 * than a quarter of a megabyte can come before it is counted.
 */
const SLICE = 256;

export type Unpacked =
  | { readonly kind: 'content'; readonly content: unknown }
  | { readonly kind: 'damaged' }
  /** There are more bytes than allowed; it was not unpacked further. */
  | { readonly kind: 'too-large' };

/** `value` must be what JSON can say. */
export async function toLetters(value: unknown): Promise<string> {
  const json = new Blob([JSON.stringify(value)]);
  const stream = json.stream().pipeThrough(new CompressionStream('deflate'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return base64url(bytes);
}

/** Takes out what `toLetters` put in. Never throws, and never holds much more than `maxBytes` of JSON. */
export async function fromLetters(letters: string, maxBytes: number): Promise<Unpacked> {
  const bytes = bytesOf(letters);
  if (bytes === null) return { kind: 'damaged' };
  try {
    const json = await inflate(bytes, maxBytes);
    return json === null ? { kind: 'too-large' } : { kind: 'content', content: JSON.parse(json) };
  } catch {
    return { kind: 'damaged' };
  }
}

/** The text that `bytes` hold, or null if it is longer than `maxBytes`. Rejects where they are damaged. */
async function inflate(bytes: Uint8Array<ArrayBuffer>, maxBytes: number): Promise<string | null> {
  const reader = slicesOf(bytes).pipeThrough(new DecompressionStream('deflate')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let length = 0;
  let text = '';
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > maxBytes) {
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

function base64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes behind base64url, or null where it is none. */
function bytesOf(letters: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]+$/.test(letters) || letters.length % 4 === 1) return null;
  const binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
