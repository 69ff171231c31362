/** From values that Python holds to the references that the kernel reads. */
import type { Type } from '../contract/contract.ts';
import { headOf, indented } from './printed.ts';
import type { Takes } from './take.ts';
import { isCopied, type RustTypes } from './types.ts';
import type { Unit } from './unit.ts';

/** What has to be gone through, since texts are inside. */
type Lent = Extract<Type, { kind: 'list' | 'unbounded-tuple' | 'set' | 'dict' | 'tuple' }>;

export class Lends {
  readonly #unit: Unit;
  readonly #types: RustTypes;
  readonly #takes: Takes;

  constructor(unit: Unit, types: RustTypes, takes: Takes) {
    this.#unit = unit;
    this.#types = types;
    this.#takes = takes;
  }

  /** What is read of `held`, which is a reference. */
  of(type: Type, held: string): string {
    if (isCopied(type)) return `*${held}`;
    switch (type.kind) {
      case 'str':
      case 'bytes':
        return `&**${held}`;
      case 'optional':
        return `${held}.as_ref().map(${this.#each(type.of)})`;
      case 'list':
      case 'unbounded-tuple':
      case 'set':
      case 'dict':
      case 'tuple':
        return `${this.#function(type)}(${held})`;
      default:
        return `${held}.clone()`;
    }
  }

  /** The function that lends each of many. */
  #each(type: Type): string {
    // Of a tuple the function takes what there is; of a list it takes a slice, which is a conversion.
    return type.kind === 'tuple' ? this.#function(type) : `|item| ${this.of(type, 'item')}`;
  }

  #function(type: Lent): string {
    return this.#unit.item(
      `lend ${JSON.stringify(type)}`,
      `lend_${type.kind.replace('unbounded-', '')}`,
      (name) => {
        const held = this.#takes.held(type, true);
        const given = type.kind === 'tuple' ? `&${held}` : `&[${held.slice('Vec<'.length, -1)}]`;
        return [
          ...headOf(`fn ${name}`, [`value: ${given}`], this.#types.lent(type)),
          ...indented(this.#body(type)),
          '}',
        ];
      },
    );
  }

  #body(type: Lent): string[] {
    switch (type.kind) {
      case 'list':
      case 'unbounded-tuple':
      case 'set':
        return [`value.iter().map(${this.#each(type.of)}).collect()`];
      case 'dict':
        return [
          'let mut pairs = Vec::with_capacity(value.len());',
          'for (key, value) in value {',
          `    pairs.push((${this.of(type.key, 'key')}, ${this.of(type.value, 'value')}));`,
          '}',
          'pairs',
        ];
      case 'tuple': {
        const names = type.of.map((_, index) => `item_${index}`);
        return [
          `let (${names.join(', ')}${names.length === 1 ? ',' : ''}) = value;`,
          `(${type.of.map((of, index) => this.of(of, `item_${index}`)).join(', ')}${names.length === 1 ? ',' : ''})`,
        ];
      }
    }
  }
}
