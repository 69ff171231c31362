/** Types, parameters and contracts, in short. */
import type { Contract, Parameter, Type } from '../../../../src/workshop/contract/contract.ts';

export const INT: Type = { kind: 'int', rust: 'i64', low: null, high: null };
export const FLOAT: Type = { kind: 'float', low: null, high: null, special: true };
export const BOOL: Type = { kind: 'bool' };
export const STR: Type = { kind: 'str', alphabet: null, shortest: 0, longest: null };
export const BYTES: Type = { kind: 'bytes', shortest: 0, longest: null };
export const NONE: Type = { kind: 'none' };
export const OBJECT: Type = { kind: 'object', seen: ['Decimal'] };

export function int(
  rust: Extract<Type, { kind: 'int' }>['rust'],
  low?: string,
  high?: string,
): Type {
  return { kind: 'int', rust, low: low ?? null, high: high ?? null };
}

export function optional(of: Type): Type {
  return { kind: 'optional', of };
}

export function list(of: Type): Type {
  return { kind: 'list', of, shortest: 0, longest: null };
}

export function tuple(...of: Type[]): Type {
  return { kind: 'tuple', of };
}

export function tupleOf(of: Type): Type {
  return { kind: 'unbounded-tuple', of, shortest: 0, longest: null };
}

export function dict(key: Type, value: Type): Type {
  return { kind: 'dict', key, value };
}

export function set(of: Type, frozen = false): Type {
  return { kind: 'set', of, frozen };
}

export function record(
  name: string,
  form: 'dataclass' | 'dict' | 'object',
  fields: Readonly<Record<string, Type>>,
): Type {
  return {
    kind: 'record',
    name,
    form,
    fields: Object.entries(fields).map(([field, type]) => ({ name: field, type })),
  };
}

export function parameter(name: string, type: Type, more: Partial<Parameter> = {}): Parameter {
  return { name, type, how: 'either', default: null, passing: 'copied', ...more };
}

export function contract(
  name: string,
  parameters: readonly Parameter[],
  returns: Type,
  more: Partial<Contract> = {},
): Contract {
  return {
    function: name,
    docstring: '',
    parameters,
    returns,
    ulp: 0,
    beyond: 'OverflowError',
    raises: [],
    changes: [],
    interruptible: false,
    bad: [],
    ...more,
  };
}
