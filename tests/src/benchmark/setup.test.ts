/** Setups as stored settings. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFields, parseStored, VIEWS } from '../../../src/benchmark/setup.ts';
import { CHOICES, SETUP, setups } from './make.ts';

describe('fields of a setup', () => {
  it('never give one that the benchmark does not offer, whatever they hold', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.constantFrom('own', 100, -1, ['zip', 'gone'], '__proto__', Number.NaN),
    );
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('input', 'size', 'seed', 'variants', 'baseline', 'view', 'scale'),
          anything,
        ),
        (fields) => {
          const setup = decodeFields(CHOICES, fields);
          expect(CHOICES.inputs).toContain(setup.input);
          expect(CHOICES.sizes).toContain(setup.size);
          expect(VIEWS).toContain(setup.view);
          expect(setup.variants).toContain(CHOICES.oracle);
          expect(setup.variants).toContain(setup.baseline);
          expect(setup.seed).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('fall back to the preset one by one', () => {
    expect(decodeFields(CHOICES, { size: 17, seed: 1.5, view: 'pie', scale: 'log' })).toEqual({
      ...SETUP,
      scale: 'log',
    });
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
