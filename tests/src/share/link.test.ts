/** Links: read as they were made, whatever is wrong with one is told apart, and a small one never becomes much memory. */
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { linkTo, MAX_ADDRESS, MAX_TEXT, readLink } from '../../../src/share/link.ts';
import { FAULT_WORDS, missingWords } from '../../../src/share/link-messages.ts';

afterEach(() => vi.unstubAllGlobals());

const PAGE = 'https://example.org/book/chapters/one/';
const NAMES = { name: 'cell', brings: 'code' };

async function addressOf(content: unknown, id = 'zip', page = PAGE): Promise<string> {
  const address = await linkTo(page, NAMES, id, content);
  if (address === null) throw new Error('expected a link');
  return address;
}

const read = (letters: string) => readLink(`${PAGE}#cell=zip&v=1&code=${letters}`, NAMES);
const kindOf = async (address: string) => (await readLink(address, NAMES)).found.kind;
const deflated = (text: string): string => deflateSync(text).toString('base64url');

describe('a link', () => {
  it('is the page, the component, the form and the content', async () => {
    expect(await addressOf(['1 + 1', ''], 'zip', `${PAGE}?print#elsewhere`)).toMatch(
      /^https:\/\/example\.org\/book\/chapters\/one\/\?print#cell=zip&v=1&code=[\w-]+$/,
    );
  });

  it('brings any text to a component of any name, lone surrogates and NUL included', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        async (letters, id) => {
          const content = [`${letters}\0\uD800`, { text: letters }];
          expect(await readLink(await addressOf(content, id), NAMES)).toEqual({
            id,
            found: { kind: 'content', content },
          });
        },
      ),
    );
  });

  it.each([
    ['nothing', ''],
    ['emoji', '"😀👩‍🔬"'],
    ['a byte order mark', '\uFEFFx = 1'],
    ['both halves of a pair the wrong way round', '\uDC00\uD800'],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['line ends of every kind', 'a\r\nb\rc\n\u2028d'],
    ['100 kB of code', 'x = "größe"  # comment\n'.repeat(4_500)],
    ['the most text there may be, each character in its longest form', '\0'.repeat(MAX_TEXT)],
  ])('brings %s', async (_, text) => {
    const { found } = await readLink(await addressOf([text, 'abc']), NAMES);
    expect(found).toEqual({ kind: 'content', content: [text, 'abc'] });
  });

  it('is not made for more than it may carry', async () => {
    const lines = Array.from({ length: 20_000 }, (_, n) =>
      Math.imul(n, 1_103_515_245).toString(36),
    );
    // Few enough letters, and yet no address can be so long.
    expect(lines.join('').length).toBeLessThan(MAX_TEXT);
    expect(await linkTo(PAGE, NAMES, 'zip', [lines.join('')])).toBeNull();
    expect(await linkTo(PAGE, NAMES, 'zip', { text: 'a'.repeat(MAX_TEXT + 1) })).toBeNull();
    expect(await linkTo(PAGE, NAMES, 'zip', { text: 'a'.repeat(MAX_TEXT) })).not.toBeNull();
  });
});

describe('what is wrong with a link', () => {
  it.each([
    ['without a version', '#cell=zip&code=abc', 'damaged'],
    ['with a version that is no number', '#cell=zip&v=x&code=abc', 'damaged'],
    ['without content', '#cell=zip&v=1', 'damaged'],
    ['with content that is none', '#cell=zip&v=1&code=abcdef', 'damaged'],
    ['with content that does not begin as letters do', '#cell=zip&v=1&code=!abc', 'damaged'],
    ['with content that does not end as letters do', '#cell=zip&v=1&code=abcd!', 'damaged'],
    ...['x1', '1x', '0', '1D', ''].map((version): [string, string, string] => [
      `with the version "${version}"`,
      `#cell=zip&v=${version}&code=${deflated('["a"]')}`,
      'damaged',
    ]),
    ['with broken escapes', '#cell=%E0%A4%A&v=1&code=%', 'damaged'],
    ['of a newer form, whatever that one looks like', '#cell=zip&v=2&blob=!!', 'newer'],
    ['over-long', `#cell=zip&v=1&code=${'A'.repeat(MAX_ADDRESS)}`, 'too-large'],
    [
      'with too much text',
      `#cell=zip&v=1&code=${deflated(JSON.stringify(['a'.repeat(MAX_TEXT + 1), 'b']))}`,
      'too-large',
    ],
    ['that unpacks to very much', `#cell=zip&v=1&code=${deflated('0'.repeat(2e7))}`, 'too-large'],
  ])('is told of one %s', async (_, fragment, kind) => {
    expect(await kindOf(PAGE + fragment)).toBe(kind);
  });

  it('is found out long before the end of what would be very much', async () => {
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
    expect((await read(deflated('0'.repeat(20_000_000)))).found.kind).toBe('too-large');
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(2_000_000);
  });

  it('is any one changed letter, and any cut', async () => {
    const address = await addressOf(['for word in words:\n    print(word)\n', '0a1b2c3d']);
    const letters = address.slice(address.lastIndexOf('=') + 1);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const before = await read(letters);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(letters.length - 1),
        fc.constantFrom(...alphabet),
        async (at, letter) => {
          const after = await read(letters.slice(0, at) + letter + letters.slice(at + 1));
          // The last letter may hold bits that belong to no byte.
          if (after.found.kind === 'content') expect(after).toEqual(before);
          else expect(after.found).toEqual({ kind: 'damaged' });
          expect((await read(letters.slice(0, at))).found).toEqual({ kind: 'damaged' });
        },
      ),
    );
  });

  it('never throws', async () => {
    const any = fc.string({ unit: 'binary' });
    const letters = fc.oneof(
      any,
      fc.string({ unit: fc.constantFrom(...'ABCabc019-_') }),
      fc.json().map(deflated),
    );
    await fc.assert(
      fc.asyncProperty(any, letters, async (rest, code) => {
        const kinds = ['content', 'damaged', 'newer', 'too-large'];
        expect(kinds).toContain(await kindOf(`${PAGE}#${rest}`));
        expect(kinds).toContain((await read(code)).found.kind);
      }),
    );
  });

  it('is said in sentences, with no more of a name than fits one', () => {
    for (const words of Object.values(FAULT_WORDS)) expect(words).toMatch(/^This .*\.$/s);
    expect(missingWords(NAMES, 'x'.repeat(10_000)).length).toBeLessThan(300);
  });
});
