/** The arguments of a port as its door sees them. */
import type { Contract, Parameter, Type } from '../contract/contract.ts';
import { literalOf } from './defaults.ts';
import { type Refused, refusedOf } from './exceptions.ts';
import { doorName, Names } from './names.ts';
import { type Passed, passedAs, RustTypes, simple } from './types.ts';

export interface Argument {
  readonly python: Parameter;
  /** Of Python. */
  readonly name: string;
  /** Of Rust, where it is a parameter of the door. */
  readonly local: string;
  readonly type: Type;
  readonly passed: Passed;
  /** The default as Rust writes it; null where there is none or where Python has to make it. */
  readonly default: string | null;
  /** What the original says to values of other classes. */
  readonly known: readonly Refused[];
}

export function argumentsOf(contract: Contract): Argument[] {
  const names = new Names();
  const types = new RustTypes(contract, 'kernel::');
  return contract.parameters.map((python) => {
    const type = simple(python.type);
    const passed = passedAs({ ...python, type }, contract);
    const isMade = passed === 'kept' || passed === 'changed' || python.default === null;
    return {
      python,
      name: python.name,
      local: names.fresh(doorName(python.name)),
      type,
      passed,
      default: isMade ? null : literalOf(python.default, type, types),
      known: passed === 'kept' ? [] : refusedOf(contract, python.name, type),
    };
  });
}
