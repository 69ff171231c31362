/** What of a benchmark goes into links and comes from them: a set-up, told in words where it differs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Setup, Stored } from '../../../src/benchmark/setup.ts';
import { isSameSetup } from '../../../src/benchmark/setup.ts';
import { changeWords } from '../../../src/benchmark/setup-changes.ts';
import { BENCHMARK as KIND, shareableBenchmark } from '../../../src/benchmark/shareable.ts';
import { readLink } from '../../../src/share/link.ts';
import { BENCHMARK, SETUP, setups } from './make.ts';

/** The benchmark of make.ts as it shows `shown`. */
function benchmark(shown: Stored = { setup: SETUP, text: '' }) {
  return shareableBenchmark({
    benchmark: BENCHMARK,
    // Not looked at here.
    element: Object.create(null),
    read: () => shown,
    show: () => undefined,
    focus: () => undefined,
  });
}

const own = { ...SETUP, input: 'own' } as const;

describe('a link to a set-up', () => {
  it('as it was made before the benchmark described itself is read as it was meant', async () => {
    const { id, found } = await readLink(
      'https://example.org/p/#benchmark=count&v=1&setup=eJwtzcEJwkAQRuFW5D_PYT0p04p6mCRDGFhmQ3aTSESwDG_pwgbSkCXIgucP3nvAfJgKGGlxELKtCj6GEAhZtQOfCLOMJl4y-ILVBhCSt4oboZGs0VzBf5hNFzCKNFFrrpVYMaYehKL3eurH_bNvevhu79d16s4h4PkDfJktKg',
      KIND,
    );
    expect(id).toBe('count');
    if (found.kind !== 'content') throw new Error(`expected content, got ${found.kind}`);
    const setup = { ...own, seed: 7, variants: ['zip', 'once'], view: 'table', scale: 'log' };
    expect(benchmark().decode(found.content)).toEqual({
      content: { setup, text: 'größe 😀\ud800' },
      remark: '',
    });
  });

  it('restores every set-up with any text; where that is not measured on, it is not in the link', () => {
    fc.assert(
      fc.property(setups, fc.string({ unit: 'binary' }), (setup, text) => {
        const { encode, decode } = benchmark({ setup: SETUP, text: 'mine' });
        const isOwn = setup.input === 'own';
        const { content, remark } = encode({ setup, text });
        expect(JSON.stringify(content).includes('"text"')).toBe(isOwn);
        expect(remark === '').toBe(!isOwn);
        expect(decode(content)).toEqual({
          content: { setup, text: isOwn ? text : 'mine' },
          remark: '',
        });
      }),
    );
  });

  it.each([
    ['no object', 'x'],
    ['null', null],
    ['a set-up that lacks a field', { ...SETUP, seed: undefined }],
    ['variants that are no list', { ...SETUP, variants: 'zip' }],
    ['a text that is none', { ...SETUP, text: 7 }],
  ])('is damaged where it holds %s', (_, content) => {
    expect(benchmark().decode(content)).toBeNull();
  });

  it('never throws, whatever it holds', () => {
    const fields = Object.fromEntries(Object.keys(SETUP).map((name) => [name, fc.jsonValue()]));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record(fields)), (content) => {
        expect(() => benchmark().decode(content)).not.toThrow();
      }),
    );
  });

  it('names what the benchmark has given up, and the preset stands in', () => {
    const old = { ...SETUP, size: 17, variants: ['zip', 'gone'], view: 'table' };
    const decoded = benchmark().decode(old);
    expect(decoded?.content.setup).toEqual({ ...SETUP, variants: ['zip'], view: 'table' });
    expect(decoded?.remark).toContain('does not offer (size, variants)');
  });
});

describe("a reader's own set-up", () => {
  it('is told from what the page brings by a field or a text', () => {
    expect(benchmark().own()).toBeNull();
    expect(benchmark({ setup: SETUP, text: 'mine' }).own()).not.toBeNull();
    expect(benchmark({ setup: { ...SETUP, seed: 2 }, text: '' }).own()).not.toBeNull();
  });

  it('is the same as another one whatever is written in a text that is not measured on', () => {
    const { isSame } = benchmark();
    expect(isSame({ setup: SETUP, text: 'a' }, { setup: SETUP, text: 'b' })).toBe(true);
    expect(isSame({ setup: own, text: 'a' }, { setup: own, text: 'b' })).toBe(false);
    expect(isSame({ setup: own, text: 'a' }, { setup: SETUP, text: 'a' })).toBe(false);
  });

  it('is none where what was kept is damaged', () => {
    expect(benchmark().parse(undefined)).toBeNull();
    expect(benchmark().parse(7)).toBeNull();
    expect(benchmark().parse({ setup: own, text: 'a' })).toEqual({ setup: own, text: 'a' });
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
      'Scale: to scale → log axis',
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
});
