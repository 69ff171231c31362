/** Packing for links: every text survives, damage is told, and a small link never becomes much memory. */
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fingerprint, MAX_TEXT, pack, unpack } from '../../../../src/cell/link/pack.ts';

afterEach(() => vi.unstubAllGlobals());

async function lettersOf(text: string, of = ''): Promise<string> {
  const packed = await pack({ text, of });
  if (packed.kind !== 'packed') throw new Error(`expected letters, got ${packed.kind}`);
  return packed.letters;
}

const deflated = (text: string): string => deflateSync(text).toString('base64url');

describe('pack and unpack', () => {
  it('give back any text, lone surrogates included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string(), async (text, of) => {
        const version = { text: `${text}\uD800`, of };
        expect(await unpack(await lettersOf(version.text, of))).toEqual({
          kind: 'version',
          version,
        });
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['NUL', 'a\0b\0'],
    ['emoji', '"😀👩‍🔬"'],
    ['a byte order mark', '\uFEFFx = 1'],
    ['both halves of a pair the wrong way round', '\uDC00\uD800'],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['line ends of every kind', 'a\r\nb\rc\n\u2028d'],
    ['100 kB of code', 'x = "größe"  # comment\n'.repeat(4_500)],
    ['the most text there may be, each character in its longest form', '\0'.repeat(MAX_TEXT)],
  ])('give back %s', async (_, text) => {
    const unpacked = await unpack(await lettersOf(text, 'abc'));
    expect(unpacked).toEqual({ kind: 'version', version: { text, of: 'abc' } });
  });

  it('use letters that links carry as they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect(await lettersOf(text)).toMatch(/^[A-Za-z0-9_-]+$/);
      }),
    );
  });

  it('say that there is too much text for a link', async () => {
    expect(await pack({ text: 'a'.repeat(MAX_TEXT + 1), of: '' })).toEqual({ kind: 'too-much' });
    const letters = deflated(JSON.stringify(['a'.repeat(MAX_TEXT + 1), '']));
    expect(await unpack(letters)).toEqual({ kind: 'too-much' });
  });

  it('stop unpacking what would be very much, long before its end', async () => {
    const Native = DecompressionStream;
    let taken = 0;
    vi.stubGlobal(
      'DecompressionStream',
      class {
        readonly writable: WritableStream;
        readonly readable: ReadableStream<Uint8Array>;
        constructor(format: CompressionFormat) {
          const native = new Native(format);
          const counter = new TransformStream<Uint8Array, Uint8Array>({
            transform(chunk, controller) {
              taken += chunk.length;
              controller.enqueue(chunk);
            },
          });
          this.writable = native.writable;
          this.readable = native.readable.pipeThrough(counter);
        }
      },
    );
    expect(await unpack(deflated('0'.repeat(50_000_000)))).toEqual({ kind: 'too-much' });
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(2_000_000);
  });

  it('tell any one changed letter, and any cut, of a link', async () => {
    const letters = await lettersOf('for word in words:\n    print(word)\n', '0a1b2c3d');
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const before = await unpack(letters);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(letters.length - 1),
        fc.constantFrom(...alphabet),
        async (at, letter) => {
          const after = await unpack(letters.slice(0, at) + letter + letters.slice(at + 1));
          // The last letter may hold bits that belong to no byte.
          if (after.kind === 'version') expect(after).toEqual(before);
          else expect(after).toEqual({ kind: 'damaged' });
          expect(await unpack(letters.slice(0, at))).toEqual({ kind: 'damaged' });
        },
      ),
    );
  });

  it('answer anything at all, and never throw', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(...'ABCabc019-_') }),
          fc.json().map(deflated),
        ),
        async (letters) => {
          const { kind } = await unpack(letters);
          expect(kind === 'damaged' || kind === 'version').toBe(true);
        },
      ),
    );
  });

  it('say so where the browser has no such streams', async () => {
    const letters = await lettersOf('1');
    vi.stubGlobal('CompressionStream', undefined);
    vi.stubGlobal('DecompressionStream', undefined);
    expect(await pack({ text: '1', of: '' })).toEqual({ kind: 'unsupported' });
    expect(await unpack(letters)).toEqual({ kind: 'unsupported' });
  });
});

describe('a fingerprint', () => {
  it('is eight digits that another text changes', () => {
    expect(fingerprint('')).toBe('811c9dc5');
    expect(fingerprint('a')).toBe('e40c292c');
    expect(fingerprint('b')).not.toBe(fingerprint('a'));
  });
});
