/** Setups as links and as stored settings. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Setup } from '../../../src/components/bench/setup.ts';
import {
  completed,
  decodeSetup,
  encodeSetup,
  MAX_SEED,
  parseStored,
  SCALES,
  VIEWS,
} from '../../../src/components/bench/setup.ts';
import { CHOICES, SETUP } from './make.ts';

const setups: fc.Arbitrary<Setup> = fc
  .record({
    input: fc.constantFrom(...CHOICES.inputs),
    size: fc.constantFrom(...CHOICES.sizes),
    seed: fc.nat({ max: MAX_SEED }),
    variants: fc.subarray([...CHOICES.variants]),
    baseline: fc.constantFrom(...CHOICES.variants),
    view: fc.constantFrom(...VIEWS),
    scale: fc.constantFrom(...SCALES),
  })
  .map((setup) => completed(CHOICES, setup));

describe('a link', () => {
  it('restores every setup that a reader can make', () => {
    fc.assert(
      fc.property(setups, (setup) => {
        expect(decodeSetup(CHOICES, `#${encodeSetup(CHOICES, setup)}`)).toEqual(setup);
      }),
    );
  });

  it('never gives a setup that the benchmark does not offer, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('input', 'size', 'seed', 'variants', 'baseline', 'view', 'scale'),
          fc.oneof(fc.string(), fc.constantFrom('own', '100', '-1', 'zip.once', '__proto__')),
        ),
        (fields) => {
          const link = new URLSearchParams({ bench: 'count', ...fields }).toString();
          const setup = decodeSetup(CHOICES, link);
          expect(CHOICES.inputs).toContain(setup?.input);
          expect(CHOICES.sizes).toContain(setup?.size);
          expect(VIEWS).toContain(setup?.view);
          expect(setup?.variants).toContain(CHOICES.oracle);
          expect(setup?.variants).toContain(setup?.baseline);
          expect(setup?.seed).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('about another benchmark, or about none, changes nothing', () => {
    expect(decodeSetup(CHOICES, '#bench=other&size=100')).toBeNull();
    expect(decodeSetup(CHOICES, '#four-steps')).toBeNull();
    expect(decodeSetup(CHOICES, '')).toBeNull();
  });

  it('falls back to the preset for each field that is not offered', () => {
    expect(decodeSetup(CHOICES, 'bench=count&size=17&seed=1.5&view=pie')).toEqual(SETUP);
  });
});

describe('a stored setting', () => {
  it('comes back with the own text', () => {
    fc.assert(
      fc.property(setups, fc.string(), (setup, text) => {
        const stored = JSON.parse(JSON.stringify({ setup, text }));
        expect(parseStored(CHOICES, stored)).toEqual({ setup, text });
      }),
    );
  });

  it('that is damaged gives the preset and no text', () => {
    for (const damaged of [null, 7, 'x', [], { setup: [1], text: 3 }]) {
      expect(parseStored(CHOICES, damaged)).toEqual({ setup: SETUP, text: '' });
    }
  });
});
