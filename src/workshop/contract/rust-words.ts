/** The type of Rust that a value has in the kernel, as the table shows it. */
import type { Type } from './contract.ts';

/** @param isBorrowed It is read where Python has it. */
export function rustOf(type: Type, isBorrowed = false): string {
  switch (type.kind) {
    case 'int':
      return type.rust;
    case 'float':
      return 'f64';
    case 'bool':
      return 'bool';
    case 'str':
      return isBorrowed ? '&str' : 'String';
    case 'bytes':
      return isBorrowed ? '&[u8]' : 'Vec<u8>';
    case 'none':
      return '()';
    case 'optional':
      return `Option<${rustOf(type.of, isBorrowed)}>`;
    case 'list':
      return `Vec<${rustOf(type.of)}>`;
    case 'tuple':
      return `(${type.of.map((each) => rustOf(each)).join(', ')}${type.of.length === 1 ? ',' : ''})`;
    case 'dict':
      return `HashMap<${rustOf(type.key)}, ${rustOf(type.value)}>`;
    case 'set':
      return `HashSet<${rustOf(type.of)}>`;
    case 'buffer':
      return `&[${type.item}]`;
    case 'record':
      return type.name;
    case 'object':
      return 'Py<PyAny>';
  }
}
