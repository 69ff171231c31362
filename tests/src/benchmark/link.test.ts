/** Links to a benchmark's set-up: read as they were made, told in words, and whatever is wrong with one is told apart. */
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkTo, readLink } from '../../../src/benchmark/link/address.ts';
import { changeWords, isOwn, isSameSetup, offerOf } from '../../../src/benchmark/link/changes.ts';
import { copiedWords, SETUP_TERMS } from '../../../src/benchmark/link/link-messages.ts';
import type { Setup } from '../../../src/benchmark/setup.ts';
import { MAX_TEXT } from '../../../src/cell/link/pack.ts';
import { MAX_ADDRESS } from '../../../src/share/form.ts';
import { faultWords, notCopiedWords } from '../../../src/share/link-messages.ts';
import { BENCHMARK, SETUP, setups } from './make.ts';

const PAGE = 'https://example.org/book/chapters/one/';

async function addressOf(setup: Setup, text = '', name = 'count'): Promise<string> {
  const link = await linkTo(PAGE, name, { setup, text });
  if (link.kind !== 'link') throw new Error(`expected a link, got ${link.kind}`);
  return link.address;
}

async function sharedIn(address: string) {
  const reading = await readLink(address);
  if (reading.kind !== 'shared') throw new Error(`expected a set-up, got ${reading.fault.kind}`);
  return reading;
}

const holding = (value: unknown): string =>
  `${PAGE}#benchmark=count&v=1&setup=${deflateSync(JSON.stringify(value)).toString('base64url')}`;

describe('a link to a set-up', () => {
  it('is the page, the benchmark, the form and the set-up', async () => {
    expect(await addressOf(SETUP)).toMatch(
      /^https:\/\/example\.org\/book\/chapters\/one\/#benchmark=count&v=1&setup=[\w-]+$/,
    );
  });

  it('restores every set-up with any text, lone surrogates and NUL included', async () => {
    await fc.assert(
      fc.asyncProperty(
        setups,
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        async (setup, letters, name) => {
          const text = `${letters}\0\uDC00é`;
          const { benchmark, shared } = await sharedIn(await addressOf(setup, text, name));
          expect(benchmark).toBe(name);
          const offer = offerOf(BENCHMARK, shared);
          expect(offer).toEqual({
            setup,
            text: setup.input === 'own' ? text : null,
            missing: [],
          });
        },
      ),
    );
  });

  it("carries the reader's own text only where it is what is measured on", async () => {
    const { shared } = await sharedIn(await addressOf({ ...SETUP, input: 'letters' }, 'secret'));
    expect(shared.text).toBeUndefined();
    expect(copiedWords(null)).toBe('Link copied');
    expect(copiedWords('secret')).toMatch(/with your text in it \(6 characters\)/);
  });

  it('is not made for more text than it may carry, and the words say what to do', async () => {
    const own = { ...SETUP, input: 'own' } as const;
    const link = await linkTo(PAGE, 'count', { setup: own, text: 'a'.repeat(MAX_TEXT + 1) });
    if (link.kind !== 'too-much') throw new Error(`expected too-much, got ${link.kind}`);
    expect(notCopiedWords(link, SETUP_TERMS)).toMatch(/200,000 characters of text.*Send the text/);
    expect(await addressOf(own, 'a'.repeat(MAX_TEXT))).toMatch(/setup=/);
  });
});

describe('what is wrong with a link to a set-up', () => {
  const faultOf = async (address: string) => {
    const reading = await readLink(address);
    return reading.kind === 'problem' ? reading.fault.kind : reading.kind;
  };

  it.each([
    ['without a version', `${PAGE}#benchmark=count&setup=abc`, 'damaged'],
    ['without a set-up', `${PAGE}#benchmark=count&v=1`, 'damaged'],
    ['of another form', `${PAGE}#benchmark=count&v=7&setup=abc`, 'newer'],
    ['over-long', `${PAGE}#benchmark=count&v=1&setup=${'A'.repeat(MAX_ADDRESS)}`, 'too-long'],
    ['that holds no object', holding('x'), 'damaged'],
    ['that holds null', holding(null), 'damaged'],
    ['that lacks a field', holding({ ...SETUP, seed: undefined }), 'damaged'],
    ['whose variants are no list', holding({ ...SETUP, variants: 'zip' }), 'damaged'],
    ['whose text is none', holding({ ...SETUP, text: 7 }), 'damaged'],
    ['with too much text', holding({ ...SETUP, text: 'a'.repeat(MAX_TEXT + 1) }), 'too-much'],
    ['that unpacks to very much', holding('0'.repeat(20_000_000)), 'too-much'],
  ])('is told of one %s', async (_, address, kind) => {
    expect(await faultOf(address)).toBe(kind);
  });

  it('never throws, and is always said in a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (rest) => {
        const reading = await readLink(`${PAGE}#benchmark=count&v=1&${rest}`);
        if (reading.kind === 'problem') {
          expect(faultWords(reading.fault, SETUP_TERMS)).toMatch(/^This .*\.$/s);
        }
      }),
    );
  });

  it('is not what a benchmark has given up: the preset stands in, and it is named', () => {
    const shared = { ...SETUP, size: 17, variants: ['zip', 'gone'], view: 'table' };
    const { setup, missing } = offerOf(BENCHMARK, shared);
    expect(missing).toEqual(['size', 'variants']);
    expect(setup).toEqual({ ...SETUP, variants: ['zip'], view: 'table' });
  });
});

describe('the difference in words', () => {
  it('names each field that differs, as the panel names it', () => {
    const changed: Setup = {
      input: 'own',
      size: 10_000_000,
      seed: 7,
      variants: ['zip', 'once', 'floor'],
      baseline: 'once',
      view: 'table',
      scale: 'log',
    };
    expect(changeWords(BENCHMARK, SETUP, changed)).toEqual([
      'Input: random letters → a text that the link brings',
      'Size: 1,000 characters → 10,000,000 characters',
      'Baseline: zip (Python) → once (Python)',
      'Seed: 1 → 7',
      'View: bars → table',
      'Scale: linear → log',
      'Variants measured as well: blocks alone (WebAssembly)',
      'Variants left out: blocks (Rust)',
    ]);
  });

  it('is empty exactly where two set-ups are the same', () => {
    fc.assert(
      fc.property(setups, setups, (one, other) => {
        const changes = changeWords(BENCHMARK, one, other);
        expect(changes.length === 0).toBe(isSameSetup(one, other));
      }),
    );
  });

  it("tells a reader's own set-up from the page's", () => {
    expect(isOwn(BENCHMARK, { setup: SETUP, text: '' })).toBe(false);
    expect(isOwn(BENCHMARK, { setup: SETUP, text: 'mine' })).toBe(true);
    expect(isOwn(BENCHMARK, { setup: { ...SETUP, seed: 2 }, text: '' })).toBe(true);
  });
});
