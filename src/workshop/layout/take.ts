/** From Python to Rust: functions of the door that take one type each, and demand that type and no other. */
import type { Type } from '../contract/contract.ts';
import { enumClassItem } from './enum-class.ts';
import { rangeOf } from './integer-range.ts';
import { rustText, snakeName } from './names.ts';
import { callOf, chainOf, filled, headOf, indented } from './printed.ts';
import type { EnumType, RecordType, RustTypes } from './types.ts';
import type { Unit } from './unit.ts';

const GIVEN = "value: &Bound<'_, PyAny>";

export class Takes {
  readonly #unit: Unit;
  readonly #types: RustTypes;
  readonly #asks: boolean;

  /** @param asks Whether an int beyond its range goes to the original: then nobody is told the range. */
  constructor(unit: Unit, types: RustTypes, asks: boolean) {
    this.#unit = unit;
    this.#types = types;
    this.#asks = asks;
  }

  /** The function that takes a parameter's own text or bytes in place. */
  borrowed(type: Extract<Type, { kind: 'str' | 'bytes' }>): string {
    const isText = type.kind === 'str';
    const [cast, answer] = [
      this.#cast(isText ? 'PyString' : 'PyBytes', type.kind),
      isText ? '&str' : '&[u8]',
    ];
    return this.#unit.item(`borrowed ${type.kind}`, isText ? 'take_str' : 'take_bytes', (name) => [
      `fn ${name}<'a>(value: &'a Bound<'_, PyAny>) -> Result<${answer.replace('&', "&'a ")}, Wrong> {`,
      ...indented([
        `let ${isText ? 'text' : 'bytes'} = ${cast};`,
        isText ? 'Ok(text.to_str()?)' : 'Ok(bytes.as_bytes())',
      ]),
      '}',
    ]);
  }

  /**
   * The function that takes a type.
   * @param isLent Texts and bytes stay Python's; else they are copied.
   */
  of(type: Type, isLent: boolean): string {
    switch (type.kind) {
      case 'int':
        return this.#int(type);
      case 'float':
        return this.#leaf('float', 'f64', 'PyFloat', 'value()');
      case 'bool':
        return this.#leaf('bool', 'bool', 'PyBool', 'is_true()');
      case 'none':
        return this.#none();
      case 'str':
      case 'bytes':
        return isLent ? this.#held(type) : this.#owned(type);
      case 'optional':
        return this.#optional(type, isLent);
      case 'list':
      case 'unbounded-tuple':
      case 'set':
        return this.#items(type, isLent);
      case 'dict':
        return this.#dict(type, isLent);
      case 'tuple':
        return this.#tuple(type, isLent);
      case 'record':
        return this.#record(type);
      case 'buffer':
        return this.#buffer(type);
      case 'enum':
        return this.#enum(type);
      case 'object':
        return this.#object();
    }
  }

  /** What the taken value is held in: as the kernel has it, but for lent texts and bytes, which Python holds. */
  held(type: Type, isLent: boolean): string {
    if (!isLent) return this.#types.owned(type);
    return this.#types
      .lent(type)
      .replaceAll('&str', 'PyBackedStr')
      .replaceAll('&[u8]', 'PyBackedBytes');
  }

  /** Of `value`, its PyO3 type; another one is wrong. */
  #cast(pyo3: string, expected: string): string {
    this.#unit.use(`pyo3::types::${pyo3}`);
    const name = this.#unit.item(`cast`, 'exactly', (self) => {
      this.#unit.use('pyo3::PyTypeInfo');
      return [
        '/// The value as this very type: of a subclass the original might see a difference.',
        `fn ${self}<'a, 'py, T: PyTypeInfo>(`,
        "    value: &'a Bound<'py, PyAny>,",
        "    expected: &'static str,",
        ") -> Result<&'a Bound<'py, T>, Wrong> {",
        '    value.cast_exact().map_err(|_| wrong(expected, value))',
        '}',
      ];
    });
    return `${name}::<${pyo3}>(value, ${rustText(expected)})?`;
  }

  #function(key: string, wanted: string, answer: string, body: readonly string[]): string {
    return this.#unit.item(key, wanted, (name) => [
      ...headOf(`fn ${name}`, [GIVEN], `Result<${answer}, Wrong>`),
      ...indented(body),
      '}',
    ]);
  }

  #leaf(python: string, rust: string, pyo3: string, get: string): string {
    const cast = this.#cast(pyo3, python);
    return this.#function(python, `take_${python}`, rust, [`Ok(${cast}.${get})`]);
  }

  #int(type: Extract<Type, { kind: 'int' }>): string {
    const range = rangeOf(type);
    const wanted = `take_${type.rust}${range.rust === null ? '' : `_from_${range.name}`}`;
    const cast = this.#cast('PyInt', 'int');
    const beyond = this.#asks ? 'Wrong::Beyond' : `Wrong::Beyond(${rustText(range.words)})`;
    const body =
      range.rust === null
        ? [`let number = ${cast};`, ...chainOf('number', ['.extract()', `.map_err(|_| ${beyond})`])]
        : [
            `let number: Option<${type.rust}> = ${cast}.extract().ok();`,
            ...chainOf('number', [
              `.filter(|number| (${range.rust}).contains(number))`,
              `.ok_or(${beyond})`,
            ]),
          ];
    return this.#function(`int ${wanted}`, wanted, type.rust, body);
  }

  #none(): string {
    return this.#function('none', 'take_none', '()', [
      'if value.is_none() {',
      '    return Ok(());',
      '}',
      'Err(wrong("None", value))',
    ]);
  }

  #owned(type: Extract<Type, { kind: 'str' | 'bytes' }>): string {
    const [borrowed, isText] = [this.borrowed(type), type.kind === 'str'];
    return this.#function(
      `owned ${type.kind}`,
      isText ? 'copy_str' : 'copy_bytes',
      isText ? 'String' : 'Vec<u8>',
      [`Ok(${borrowed}(value)?.${isText ? 'to_owned' : 'to_vec'}())`],
    );
  }

  #held(type: Extract<Type, { kind: 'str' | 'bytes' }>): string {
    const [isText, held] = [
      type.kind === 'str',
      type.kind === 'str' ? 'PyBackedStr' : 'PyBackedBytes',
    ];
    const cast = this.#cast(isText ? 'PyString' : 'PyBytes', type.kind);
    this.#unit.use(`pyo3::pybacked::${held}`);
    const make = isText ? `${held}::try_from(found)?` : `${held}::from(found)`;
    return this.#function(`held ${type.kind}`, isText ? 'hold_str' : 'hold_bytes', held, [
      `let found = ${cast}.clone();`,
      `Ok(${make})`,
    ]);
  }

  #optional(type: Extract<Type, { kind: 'optional' }>, isLent: boolean): string {
    const take = this.of(type.of, isLent);
    return this.#function(this.#key(type, isLent), `${take}_or_none`, this.held(type, isLent), [
      'if value.is_none() {',
      '    return Ok(None);',
      '}',
      `Ok(Some(${take}(value)?))`,
    ]);
  }

  #items(
    type: Extract<Type, { kind: 'list' | 'unbounded-tuple' | 'set' }>,
    isLent: boolean,
  ): string {
    const python = classOfMany(type);
    const take = this.of(type.of, isLent);
    const cast = this.#cast(
      { list: 'PyList', tuple: 'PyTuple', set: 'PySet', frozenset: 'PyFrozenSet' }[python],
      python,
    );
    const wanted = `take_${python}_of_${take.replace(/^\w+?_/, '')}`;
    return this.#function(this.#key(type, isLent), wanted, this.held(type, isLent), [
      `let items = ${cast};`,
      `items.iter().map(|item| ${take}(&item)).collect()`,
    ]);
  }

  #dict(type: Extract<Type, { kind: 'dict' }>, isLent: boolean): string {
    const [key, value] = [this.of(type.key, isLent), this.of(type.value, isLent)];
    const cast = this.#cast('PyDict', 'dict');
    const wanted = `take_dict_of_${key.replace(/^\w+?_/, '')}_to_${value.replace(/^\w+?_/, '')}`;
    return this.#function(this.#key(type, isLent), wanted, this.held(type, isLent), [
      `let dict = ${cast};`,
      'let mut pairs = Vec::with_capacity(dict.len());',
      'for (key, value) in dict {',
      ...indented(callOf('pairs.push', [`(${key}(&key)?, ${value}(&value)?)`], ';', 8)),
      '}',
      'Ok(pairs)',
    ]);
  }

  #tuple(type: Extract<Type, { kind: 'tuple' }>, isLent: boolean): string {
    const takes = type.of.map((of) => this.of(of, isLent));
    const cast = this.#cast('PyTuple', 'tuple');
    const count = takes.length;
    const names = takes.map((_, index) => `item_${index}`);
    const inside = names.length === 1 ? `${names[0]},` : names.join(', ');
    const answer =
      `Ok((${inside}))`.length <= 66 && count < 8
        ? [`Ok((${inside}))`]
        : ['Ok((', ...indented(filled(names, 8)), '))'];
    return this.#function(
      this.#key(type, isLent),
      `take_tuple_of_${count}`,
      this.held(type, isLent),
      [
        `let items = ${cast};`,
        `if items.len() != ${count} {`,
        `    return Err(Wrong::length(${count}, items.len()));`,
        '}',
        ...takes.map((take, index) => `let item_${index} = ${take}(&items.get_item(${index})?)?;`),
        ...answer,
      ],
    );
  }

  #record(type: RecordType): string {
    const struct = this.#types.struct(type);
    const isDict = type.form === 'dict';
    const fields = struct.fields.map((field) => ({ ...field, take: this.of(field.type, false) }));
    if (fields.length > 0) this.#unit.use('pyo3::intern');
    const get = isDict && fields.length > 0 ? this.#itemOf() : '';
    const lines = fields.flatMap(({ name, key, take }) => {
      const interned = `intern!(value.py(), ${rustText(key)})`;
      const found = isDict ? `&${get}(value, ${interned})?` : `&value.getattr(${interned})?`;
      return callOf(`${name}: ${take}`, [found], '?,', 8);
    });
    const made = `${this.#types.path}${struct.name}`;
    return this.#function(this.#key(type, false), `take_${snakeName(struct.name)}`, made, [
      ...(isDict ? [`let value = ${this.#cast('PyDict', 'dict')};`] : []),
      ...(lines.length === 0 ? [`Ok(${made} {})`] : [`Ok(${made} {`, ...indented(lines), '})']),
    ]);
  }

  #itemOf(): string {
    this.#unit.use('pyo3::types::PyString');
    this.#unit.use('pyo3::exceptions::PyKeyError');
    return this.#unit.item('item of a dict', 'key_of', (name) => [
      `fn ${name}<'py>(`,
      "    dict: &Bound<'py, PyDict>,",
      "    key: &Bound<'py, PyString>,",
      ") -> Result<Bound<'py, PyAny>, Wrong> {",
      '    let found = dict.get_item(key)?;',
      '    Ok(found.ok_or_else(|| PyKeyError::new_err(key.clone().unbind()))?)',
      '}',
    ]);
  }

  #buffer({ item }: Extract<Type, { kind: 'buffer' }>): string {
    const view = this.view(item);
    return this.#function(`buffer ${item}`, `copy_${item}_buffer`, `Vec<${item}>`, [
      `let buffer = ${view}(value)?;`,
      'Ok(match buffer {',
      '    Some(buffer) => buffer.to_vec(value.py())?,',
      '    None => Vec::new(),',
      '})',
    ]);
  }

  /** The function that asks for the memory of a buffer; an empty one lends none. */
  view(item: string): string {
    for (const name of ['PyBuffer', 'PyUntypedBuffer']) this.#unit.use(`pyo3::buffer::${name}`);
    return this.#function(`view ${item}`, `view_${item}`, `Option<PyBuffer<${item}>>`, [
      'let Ok(lent) = PyUntypedBuffer::get(value) else {',
      `    return Err(wrong("a buffer of ${item}", value));`,
      '};',
      'if lent.item_count() == 0 {',
      '    return Ok(None);',
      '}',
      `let typed = lent.into_typed::<${item}>();`,
      `typed.map(Some).map_err(|_| wrong("a buffer of ${item}", value))`,
    ]);
  }

  #enum(type: EnumType): string {
    const found = this.#types.enumOf(type);
    const made = `${this.#types.path}${found.name}`;
    this.#unit.use('pyo3::intern');
    const isGiven = this.#types.isGiven(type);
    const last = isGiven ? enumClassItem(this.#unit, found) : '';
    const [first = '', ...rest] = chainOf(last, [
      '.lock()',
      '.map(|mut last| last.replace(class.unbind()));',
    ]);
    return this.#function(this.#key(type, false), `take_${snakeName(found.name)}`, made, [
      'let class = value.get_type();',
      `if class.name()? != ${rustText(type.name)} {`,
      `    return Err(wrong(${rustText(type.name)}, value));`,
      '}',
      'let name = value.getattr(intern!(value.py(), "_name_"))?.str()?;',
      'let member = match name.to_str()? {',
      ...found.variants.map(
        ({ name, member }) => `    ${rustText(member.name)} => ${made}::${name},`,
      ),
      `    _ => return Err(wrong(${rustText(`a known member of ${type.name}`)}, value)),`,
      '};',
      ...(isGiven ? [`let before = ${first}`, ...rest, 'drop(before);'] : []),
      'Ok(member)',
    ]);
  }

  #object(): string {
    return this.#unit.item('object', 'keep', (name) => [
      '#[allow(clippy::unnecessary_wraps)] // as the other types are taken',
      `fn ${name}(${GIVEN}) -> Result<Py<PyAny>, Wrong> {`,
      '    Ok(value.clone().unbind())',
      '}',
    ]);
  }

  #key(type: Type, isLent: boolean): string {
    return `take ${isLent} ${JSON.stringify(type)}`;
  }
}

function classOfMany(
  type: Extract<Type, { kind: 'list' | 'unbounded-tuple' | 'set' }>,
): 'list' | 'tuple' | 'set' | 'frozenset' {
  switch (type.kind) {
    case 'list':
      return 'list';
    case 'unbounded-tuple':
      return 'tuple';
    case 'set':
      return type.frozen ? 'frozenset' : 'set';
  }
}
