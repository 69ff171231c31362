/** From Rust to Python: functions of the door that make one type of Python each. */
import type { BufferItem, Type } from '../contract/contract.ts';
import { enumClassItem } from './enum-class.ts';
import { rustText, snakeName } from './names.ts';
import { callOf, headOf, indented } from './printed.ts';
import type { EnumType, RecordType, RustTypes } from './types.ts';
import type { Unit } from './unit.ts';

/** Of `array.array`. */
const CODES: Readonly<Record<BufferItem, string>> = { u8: 'B', i64: 'q', f64: 'd' };

/** Whether PyO3 makes the very type of Python by itself. Of bytes in a list it would make `bytes`. */
export function isPlain(type: Type): boolean {
  switch (type.kind) {
    case 'int':
    case 'float':
    case 'bool':
    case 'str':
    case 'none':
    case 'object':
      return true;
    case 'optional':
      return isPlain(type.of);
    case 'list':
      return isPlain(type.of) && !(type.of.kind === 'int' && type.of.rust === 'u8');
    case 'tuple':
      // Of an empty one it would make None.
      return type.of.length > 0 && type.of.length <= 12 && type.of.every(isPlain);
    default:
      return false;
  }
}

export class Gives {
  readonly #unit: Unit;
  readonly #types: RustTypes;
  readonly #original: () => string;

  /** @param original Gives the name of the function that gives the original's module. */
  constructor(unit: Unit, types: RustTypes, original: () => string) {
    this.#unit = unit;
    this.#types = types;
    this.#original = original;
  }

  /** The function that makes a type of Python of `(py, value)`. */
  of(type: Type): string {
    if (isPlain(type)) return this.#plain();
    switch (type.kind) {
      case 'optional': {
        const give = this.of(type.of);
        return this.#function(type, `${give}_or_none`, [
          'match value {',
          `    Some(value) => ${give}(py, value),`,
          '    None => Ok(py.None().into_bound(py)),',
          '}',
        ]);
      }
      case 'list':
        return this.#items(type, type.of, 'PyList');
      case 'unbounded-tuple':
        return this.#items(type, type.of, 'PyTuple');
      case 'set':
        return this.#items(type, type.of, type.frozen ? 'PyFrozenSet' : 'PySet');
      case 'tuple':
        return this.#tuple(type, type.of);
      case 'dict':
        this.#unit.use('pyo3::types::PyDict');
        return this.#function(type, 'give_dict', [
          'let dict = PyDict::new(py);',
          'for (key, value) in value {',
          ...indented(
            callOf(
              'dict.set_item',
              [`${this.of(type.key)}(py, key)?`, `${this.of(type.value)}(py, value)?`],
              '?;',
              8,
            ),
          ),
          '}',
          'Ok(dict.into_any())',
        ]);
      case 'record':
        return this.#record(type);
      case 'buffer':
        return this.#array(type.item);
      case 'enum':
        return this.#enum(type);
      default:
        this.#unit.use('pyo3::types::PyBytes');
        return this.#unit.item('give bytes', 'give_bytes', (name) => [
          ...WRAPS,
          ...headOf(
            `fn ${name}`,
            ["py: Python<'_>", 'value: Vec<u8>'],
            "PyResult<Bound<'_, PyAny>>",
          ),
          '    Ok(PyBytes::new(py, &value).into_any())',
          '}',
        ]);
    }
  }

  #function(type: Type, wanted: string, body: readonly string[]): string {
    return this.#unit.item(`give ${JSON.stringify(type)}`, wanted, (name) => [
      ...headOf(
        `fn ${name}`,
        ["py: Python<'_>", `value: ${this.#types.owned(type)}`],
        "PyResult<Bound<'_, PyAny>>",
      ),
      ...indented(body),
      '}',
    ]);
  }

  #plain(): string {
    this.#unit.use('pyo3::IntoPyObjectExt');
    return this.#unit.item('give plain', 'give', (name) => [
      `fn ${name}<'py>(py: Python<'py>, value: impl IntoPyObject<'py>) -> PyResult<Bound<'py, PyAny>> {`,
      '    value.into_bound_py_any(py)',
      '}',
    ]);
  }

  #items(type: Type, of: Type, pyo3: string): string {
    this.#unit.use(`pyo3::types::${pyo3}`);
    const give = this.of(of);
    return this.#function(type, `give_${pyo3.slice(2).toLowerCase()}`, [
      'let mut items = Vec::with_capacity(value.len());',
      'for item in value {',
      `    items.push(${give}(py, item)?);`,
      '}',
      `Ok(${pyo3}::new(py, items)?.into_any())`,
    ]);
  }

  #tuple(type: Type, of: readonly Type[]): string {
    this.#unit.use('pyo3::types::PyTuple');
    if (of.length === 0) {
      return this.#function(type, 'give_empty_tuple', [
        'let () = value;',
        'Ok(PyTuple::empty(py).into_any())',
      ]);
    }
    const names = of.map((_, index) => `item_${index}`);
    return this.#function(type, `give_tuple_of_${of.length}`, [
      `let (${names.join(', ')}${names.length === 1 ? ',' : ''}) = value;`,
      'let items = [',
      ...of.map((each, index) => `    ${this.of(each)}(py, item_${index})?,`),
      '];',
      'Ok(PyTuple::new(py, items)?.into_any())',
    ]);
  }

  #record(type: RecordType): string {
    const struct = this.#types.struct(type);
    this.#unit.use('pyo3::types::PyDict');
    const fields = struct.fields.flatMap(({ name, key, type: of }) =>
      callOf('fields.set_item', [rustText(key), `${this.of(of)}(py, value.${name})?`], '?;', 4),
    );
    const made = this.#made(type);
    return this.#function(type, `give_${snakeName(struct.name)}`, [
      ...(fields.length === 0 ? [`let ${this.#types.path}${struct.name} {} = value;`] : []),
      'let fields = PyDict::new(py);',
      ...fields,
      ...made,
    ]);
  }

  /** A dataclass is called with its fields; any other object gets them as attributes. */
  #made({ name, form }: RecordType): string[] {
    if (form === 'dict') return ['Ok(fields.into_any())'];
    const original = this.#original();
    const find = `let class = ${original}(py)?.getattr(${rustText(name)})?;`;
    if (form === 'dataclass') return [find, 'class.call((), Some(&fields))'];
    return [
      find,
      'let object = class.call_method1("__new__", (&class,))?;',
      'for (name, value) in fields {',
      '    object.setattr(name.str()?, value)?;',
      '}',
      'Ok(object)',
    ];
  }

  /** A member of the class whose members came in; where none did, of the class in the original. */
  #enum(type: EnumType): string {
    const found = this.#types.enumOf(type);
    const own = `${this.#original()}(py)?.getattr(${rustText(type.name)})?`;
    const isTaken = this.#types.isTaken(type);
    const last = isTaken ? enumClassItem(this.#unit, found) : '';
    return this.#function(type, `give_${snakeName(found.name)}`, [
      'let name = match value {',
      ...found.variants.map(
        ({ name, member }) =>
          `    ${this.#types.path}${found.name}::${name} => ${rustText(member.name)},`,
      ),
      '};',
      ...(isTaken
        ? [
            `let last = ${last}.lock().ok();`,
            'let last = last.and_then(|last| Some(last.as_ref()?.clone_ref(py)));',
            'let class = match last {',
            '    Some(class) => class.into_bound(py).into_any(),',
            `    None => ${own},`,
            '};',
            'class.get_item(name)',
          ]
        : [`${own}.get_item(name)`]),
    ]);
  }

  #array(item: BufferItem): string {
    this.#unit.use('pyo3::types::PyBytes');
    return this.#unit.item(`give array ${item}`, `give_${item}_array`, (name) => [
      ...headOf(
        `fn ${name}`,
        ["py: Python<'_>", `value: Vec<${item}>`],
        "PyResult<Bound<'_, PyAny>>",
      ),
      ...indented([
        item === 'u8'
          ? 'let memory = value;'
          : `let memory: Vec<u8> = value.into_iter().flat_map(${item}::to_ne_bytes).collect();`,
        'let class = py.import("array")?.getattr("array")?;',
        `class.call1((${rustText(CODES[item])}, PyBytes::new(py, &memory)))`,
      ]),
      '}',
    ]);
  }
}

const WRAPS = [
  '// As the other types are given: by value, with an error where there can be one.',
  '#[allow(clippy::unnecessary_wraps, clippy::needless_pass_by_value)]',
];
