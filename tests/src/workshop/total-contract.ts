/** The contract of a function that sums a list of floats. */
import type { Contract, Parameter } from '../../../src/workshop/contract/contract.ts';

export const VALUES: Parameter = {
  ...{ name: 'values', how: 'either', default: null, passing: 'copied' },
  type: {
    ...{ kind: 'list', shortest: 0, longest: null },
    of: { kind: 'float', low: null, high: null, special: false },
  },
};

export const CONTRACT: Contract = {
  ...{ function: 'total', docstring: '', parameters: [VALUES], returns: VALUES.type, ulp: 0 },
  ...{ beyond: 'OverflowError', raises: [], changes: [], interruptible: false, bad: [] },
};
