/** Links to a changed cell: read as they were made, and whatever is wrong with one is told apart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkTo, readLink } from '../../../../src/cell/link/address.ts';
import { fingerprint } from '../../../../src/cell/link/pack.ts';
import { MAX_ADDRESS } from '../../../../src/share/form.ts';
import { notCopiedWords, problemWords } from '../../../../src/share/link-messages.ts';

const PAGE = 'https://example.org/book/chapters/one/';

async function addressOf(text: string, cell = 'zip', page = PAGE): Promise<string> {
  const link = await linkTo(page, cell, text, 'original');
  if (link.kind !== 'link') throw new Error(`expected a link, got ${link.kind}`);
  return link.address;
}

/** Different in every line, so that compression does not help. */
function noise(length: number): string {
  let [seed, text] = [1, ''];
  while (text.length < length) {
    seed = Math.imul(seed, 1_103_515_245) + 12_345;
    text += (seed >>> 0).toString(36);
  }
  return text;
}

describe('a link', () => {
  it('is the page, the cell, the form and the code', async () => {
    expect(await addressOf('1 + 1', 'zip', `${PAGE}?print#elsewhere`)).toMatch(
      /^https:\/\/example\.org\/book\/chapters\/one\/\?print#cell=zip&v=1&code=[\w-]+$/,
    );
  });

  it('brings any text to a cell of any name', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        async (text, cell) => {
          expect(await readLink(await addressOf(text, cell))).toEqual({
            kind: 'version',
            cell,
            version: { text, of: fingerprint('original') },
          });
        },
      ),
    );
  });

  it('carries 100 kB of code as people write it', async () => {
    const text = Array.from(
      { length: 2_700 },
      (_, n) => `line_${n} = count_doubles(text[${n}:])\n`,
    );
    const address = await addressOf(text.join(''));
    expect(text.join('').length).toBeGreaterThan(100_000);
    expect(address.length).toBeLessThanOrEqual(MAX_ADDRESS);
  });

  it('is not made where it would be too long, and the words say how long', async () => {
    const link = await linkTo(PAGE, 'zip', noise(60_000), '');
    if (link.kind !== 'too-long') throw new Error(`expected too-long, got ${link.kind}`);
    expect(link.length).toBeGreaterThan(MAX_ADDRESS);
    expect(notCopiedWords(link)).toMatch(/would have \d\d,\d{3} characters.*32,000/);
  });
});

describe('what is wrong with a link', () => {
  const problemOf = async (address: string) => {
    const reading = await readLink(address);
    return reading.kind === 'problem' ? reading.problem : reading.kind;
  };

  it.each([
    ['without a version', '#cell=zip&code=abc'],
    ['with a version that is no number', '#cell=zip&v=x&code=abc'],
    ['without code', '#cell=zip&v=1'],
    ['with code that is none', '#cell=zip&v=1&code=abcdef'],
    ['with broken escapes', '#cell=%E0%A4%A&v=1&code=%'],
  ])('is damage, %s', async (_, fragment) => {
    expect(await problemOf(PAGE + fragment)).toEqual({ kind: 'damaged' });
  });

  it('is a newer form, whatever that one looks like', async () => {
    expect(await problemOf(`${PAGE}#cell=zip&v=2&blob=!!`)).toEqual({ kind: 'newer', version: 2 });
  });

  it('is its length, which is told before anything is unpacked', async () => {
    const address = `${PAGE}#cell=zip&v=1&code=${'A'.repeat(MAX_ADDRESS)}`;
    expect(await problemOf(address)).toEqual({ kind: 'too-long', length: address.length });
  });

  it('never throws, and is always said in a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (rest) => {
        const reading = await readLink(`${PAGE}#cell=zip&v=1&${rest}`);
        if (reading.kind === 'problem') {
          expect(problemWords(reading.problem, reading.cell)).toMatch(/^This .*\.$/s);
        }
      }),
    );
  });

  it('is said with no more of the name than fits a sentence', () => {
    const words = problemWords({ kind: 'no-cell' }, 'x'.repeat(10_000));
    expect(words.length).toBeLessThan(300);
  });
});
