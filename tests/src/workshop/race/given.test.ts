/** What the Python of a race is given. */
import { describe, expect, it } from 'vitest';
import type { Parameter } from '../../../../src/workshop/contract/contract.ts';
import { givenOf } from '../../../../src/workshop/race/given.ts';
import { NEW_WORK } from '../../../../src/workshop/work.ts';
import { CONTRACT, VALUES } from '../total-contract.ts';

describe('what a race is given', () => {
  const text: Parameter = {
    ...VALUES,
    type: { kind: 'str', alphabet: 'aé', shortest: 0, longest: null },
  };

  it('is fresh where Rust has to convert a text, which Python would do only once', () => {
    expect(givenOf({ ...NEW_WORK, contract: CONTRACT }, 'random', null).fresh).toBe(false);
    expect(
      givenOf({ ...NEW_WORK, contract: { ...CONTRACT, parameters: [text] } }, 'random', null).fresh,
    ).toBe(true);
  });

  it('has the largest call that was answered', () => {
    const call = (args: string, kind: 'value' | 'raised') => ({
      arguments: args,
      outcome: kind === 'value' ? { kind, text: '1' } : { kind, type: 'E', message: '' },
      seconds: 0,
      changed: [],
    });
    const observed = [
      call('([1.0],)', 'value'),
      call('([1.0, 2.0],)', 'value'),
      call('(None, 12345678)', 'raised'),
    ];
    const work = { ...NEW_WORK, contract: CONTRACT, observed };
    expect(givenOf(work, 'random', null).observed).toBe('([1.0, 2.0],)');
  });
});
