/** What the kernel has changed goes back into the argument that it came from. */
import type { Argument } from './arguments.ts';
import type { Gives } from './give.ts';
import { rustText } from './names.ts';
import { callOf } from './printed.ts';
import type { RustTypes } from './types.ts';
import type { Unit } from './unit.ts';

/** @param now The changed value, in Rust. */
export function backLines(
  { local, type }: Argument,
  now: string,
  py: string,
  unit: Unit,
  types: RustTypes,
  gives: Gives,
): string[] {
  switch (type.kind) {
    case 'list':
    case 'set':
    case 'dict': {
      const add = type.kind === 'list' ? 'extend' : 'update';
      return [
        `${local}.call_method0("clear")?;`,
        ...callOf(
          `${local}.call_method1`,
          [`"${add}"`, `(${gives.of(type)}(${py}, ${now})?,)`],
          '?;',
          4,
        ),
      ];
    }
    case 'record':
      return types.struct(type).fields.flatMap(({ name, key, type: of }) => {
        const set = `${local}.${type.form === 'dict' ? 'set_item' : 'setattr'}`;
        return callOf(set, [rustText(key), `${gives.of(of)}(${py}, ${now}.${name})?`], '?;', 4);
      });
    case 'buffer':
      unit.use('pyo3::buffer::PyBuffer');
      return [
        `if !${now}.is_empty() {`,
        ...callOf(`    PyBuffer::get(${local})?.copy_from_slice`, [py, `&${now}`], '?;', 4),
        '}',
      ];
    default:
      return [];
  }
}
