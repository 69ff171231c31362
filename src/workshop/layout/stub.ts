/** The stub of a port: types and docstring for editors and type checkers. */
import type { BufferItem, Contract, Type } from '../contract/contract.ts';
import { type Argument, argumentsOf } from './arguments.ts';
import { bareName } from './kernel.ts';
import { typeName } from './names.ts';
import { defaultWords, signatureOf } from './signature.ts';
import { partsOf, type RecordType, simple } from './types.ts';

/** What `array.array` is an array of. */
const ITEMS: Readonly<Record<BufferItem, string>> = { u8: 'int', i64: 'int', f64: 'float' };

export function stubOf(contract: Contract): string {
  const given = argumentsOf(contract);
  const returns = simple(contract.returns);
  const records = recordsOf([...given.map(({ type }) => type), returns]);
  const signature = signatureOf(
    given,
    (argument) => `${argument.name}: ${annotation(argument)}`,
    ({ python }) => defaultWords(python.default ?? ''),
    ' = ',
  );
  const head = `def ${bareName(contract.function)}${signature} -> ${annotated(returns, 'given')}:`;
  const body =
    contract.docstring.trim() === '' ? ['    ...'] : docstring(contract.docstring.trim());
  const lines = [...records.flatMap(classLines), head, ...body];
  const imports = importsOf(lines.join('\n'));
  return `${[...imports, ...(imports.length > 0 ? [''] : []), ...lines].join('\n')}\n`;
}

function annotation({ type, passed }: Argument): string {
  return passed === 'kept' ? 'Any' : annotated(type, 'taken');
}

/** @param way Of a buffer: whatever lends its memory is taken, an array is given. */
function annotated(type: Type, way: 'taken' | 'given'): string {
  const inside = (of: Type): string => annotated(of, way);
  switch (type.kind) {
    case 'int':
    case 'float':
    case 'bool':
    case 'str':
    case 'bytes':
      return type.kind;
    case 'none':
      return 'None';
    case 'optional':
      return `${inside(type.of)} | None`;
    case 'list':
      return `list[${inside(type.of)}]`;
    case 'set':
      return `${type.frozen ? 'frozenset' : 'set'}[${inside(type.of)}]`;
    case 'tuple':
      return `tuple[${type.of.length === 0 ? '()' : type.of.map(inside).join(', ')}]`;
    case 'unbounded-tuple':
      return `tuple[${inside(type.of)}, ...]`;
    case 'dict':
      return `dict[${inside(type.key)}, ${inside(type.value)}]`;
    case 'buffer':
      return way === 'taken' ? 'Buffer' : `array[${ITEMS[type.item]}]`;
    case 'record':
      return typeName(type.name);
    // The class is the caller's own: a checker knows no more of it here.
    case 'enum':
      return 'Enum';
    case 'object':
      return 'Any';
  }
}

/** One of each name. */
function recordsOf(types: readonly Type[]): RecordType[] {
  const found = new Map<string, RecordType>();
  for (const type of types) {
    for (const part of partsOf(type)) {
      if (part.kind === 'record' && !found.has(typeName(part.name))) {
        found.set(typeName(part.name), part);
      }
    }
  }
  return [...found.values()];
}

function classLines({ name, form, fields }: RecordType): string[] {
  const pairs = fields.map((field): [string, string] => [
    field.name,
    annotated(field.type, 'taken'),
  ]);
  if (form === 'dict') {
    const inside = pairs.map(([key, of]) => `${JSON.stringify(key)}: ${of}`).join(', ');
    return [`${typeName(name)} = TypedDict(${JSON.stringify(typeName(name))}, {${inside}})`, ''];
  }
  const body = pairs.length === 0 ? ['    ...'] : pairs.map(([key, of]) => `    ${key}: ${of}`);
  return [`class ${typeName(name)}(Protocol):`, ...body, ''];
}

function docstring(text: string): string[] {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"').replace(/"$/, '\\"');
  const [first = '', ...rest] = escaped.split('\n');
  const lines = rest.map((line) => (line.trim() === '' ? '' : `    ${line}`));
  return rest.length === 0 ? [`    """${first}"""`] : [`    """${first}`, ...lines, '    """'];
}

function importsOf(text: string): string[] {
  const typing = ['Any', 'Protocol', 'TypedDict'].filter((name) =>
    new RegExp(`\\b${name}\\b`).test(text),
  );
  return [
    ...(/\barray\[/.test(text) ? ['from array import array'] : []),
    ...(/\bEnum\b/.test(text) ? ['from enum import Enum'] : []),
    ...(typing.length > 0 ? [`from typing import ${typing.join(', ')}`] : []),
    ...(/\bBuffer\b/.test(text) ? ['', 'from typing_extensions import Buffer'] : []),
  ];
}
