/** What a door makes of its arguments: values or references, checked and named, as the kernel takes them. */
import type { Argument } from './arguments.ts';
import { Lends } from './lend.ts';
import { rustText } from './names.ts';
import { armOf, callOf, commented, headOf, indented } from './printed.ts';
import { Takes } from './take.ts';
import type { RustTypes } from './types.ts';
import type { Unit } from './unit.ts';

/** What the door around them has. */
interface Around {
  /** Its name for the token of Python. */
  readonly py: string;
  /** Whether a call may go to the original. */
  readonly asks: boolean;
  /** The function that gives the original's module, which is written once it is asked for. */
  readonly original: () => string;
}

export class GivenArguments {
  readonly #arguments: readonly Argument[];
  readonly #unit: Unit;
  readonly #types: RustTypes;
  readonly #takes: Takes;
  readonly #lends: Lends;
  readonly #py: string;
  readonly #original: () => string;

  constructor(all: readonly Argument[], unit: Unit, types: RustTypes, around: Around) {
    this.#arguments = all;
    this.#unit = unit;
    this.#types = types;
    this.#takes = new Takes(unit, types, around.asks);
    this.#lends = new Lends(unit, types, this.#takes);
    this.#py = around.py;
    this.#original = around.original;
  }

  /** The value of an argument that may be left out. */
  present({ local, python, default: literal }: Argument): string[] {
    if (python.default === null || literal !== null) return [];
    const make = this.#default(local.replace('r#', ''), python.default);
    return [
      `let ${local} = match &${local}.0 {`,
      `    Some(${local}) => ${local}.clone(),`,
      `    None => ${make}(${this.#py})?,`,
      '};',
      `let ${local} = &${local};`,
    ];
  }

  #default(name: string, source: string): string {
    const original = this.#original();
    this.#unit.use('pyo3::sync::PyOnceLock');
    return this.#unit.item(`default ${name}`, `default_${name}`, (own) => [
      ...commented(`\`${source.replace(/\s+/g, ' ')}\`, made once, as Python makes it.`),
      ...(/^[a-z0-9_]+$/.test(own) && !own.includes('__') ? [] : ['#[allow(non_snake_case)]']),
      `fn ${own}(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {`,
      '    static VALUE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();',
      '    let value = VALUE.get_or_try_init(py, || {',
      `        let names = ${original}(py)?.dict();`,
      `        let value = py.eval(c${rustText(source.replaceAll('\0', ''))}, Some(&names), None)?;`,
      '        PyResult::Ok(value.unbind())',
      '    })?;',
      '    Ok(value.bind(py).clone())',
      '}',
    ]);
  }

  /** The statement that checks and converts it. */
  taken(
    { local, name, type, passed, python, default: literal, known }: Argument,
    binding: string,
  ): string[] {
    if (passed === 'kept') return [];
    const isNone = type.kind === 'none';
    const before = isNone ? '' : `${binding} = `;
    const named = this.#named();
    const take = this.#take(type, passed === 'lent');
    const isKnown = this.#arguments.some((argument) => argument.known.length > 0);
    const taken = `${take}(${local})`;
    const given = isKnown
      ? [rustText(name), local, taken, known.length === 0 ? '|_| None' : this.#known(local, known)]
      : [rustText(name), taken];
    if (python.default === null || literal === null)
      return callOf(`${before}${named}`, given, '?;', 4);
    return [
      `${before}match &${local}.0 {`,
      ...indented(callOf(`Some(${local}) => ${named}`, given, '?,', 8)),
      `    None => ${literal},`,
      '};',
    ];
  }

  #take(type: Argument['type'], isLent: boolean): string {
    if (type.kind === 'str' || type.kind === 'bytes') return this.#takes.borrowed(type);
    if (type.kind === 'buffer' && isLent) return this.#takes.view(type.item);
    if (type.kind !== 'optional' || (type.of.kind !== 'str' && type.of.kind !== 'bytes')) {
      return this.#takes.of(type, isLent);
    }
    const [take, rust] = [this.#takes.borrowed(type.of), type.of.kind === 'str' ? '&str' : '&[u8]'];
    return this.#unit.item(`optional ${take}`, `${take}_or_none`, (name) => [
      ...headOf(
        `fn ${name}<'a>`,
        ["value: &'a Bound<'_, PyAny>"],
        `Result<Option<${rust.replace('&', "&'a ")}>, Wrong>`,
      ),
      '    if value.is_none() {',
      '        return Ok(None);',
      '    }',
      `    Ok(Some(${take}(value)?))`,
      '}',
    ]);
  }

  #known(local: string, known: Argument['known']): string {
    const arms = Map.groupBy(known, ({ python, message }) => JSON.stringify([python, message]));
    for (const { python } of known) this.#unit.use(`pyo3::exceptions::Py${python}`);
    return this.#unit.item(`known ${local}`, `known_${local.replace('r#', '')}`, (name) => [
      '/// What the original says to a value of another class.',
      ...(/^[a-z0-9_]+$/.test(name) && !name.includes('__') ? [] : ['#[allow(non_snake_case)]']),
      `fn ${name}(class: &str) -> Option<PyErr> {`,
      '    Some(match class {',
      ...indented(
        [...arms.values()].flatMap((same) => {
          const [first] = same;
          if (first === undefined) return [];
          const classes = same.map(({ given }) => rustText(given)).join(' | ');
          const { python, message } = first;
          return armOf(classes, `Py${python}::new_err`, rustText(message), 8);
        }),
        2,
      ),
      '        _ => return None,',
      '    })',
      '}',
    ]);
  }

  /** The statement that makes a reference for the kernel of what was taken. */
  lent({ local, type, passed }: Argument): string[] {
    if (passed !== 'lent' || type.kind === 'str' || type.kind === 'bytes') return [];
    if (type.kind === 'optional' && (type.of.kind === 'str' || type.of.kind === 'bytes')) return [];
    if (type.kind === 'buffer') {
      const read = this.#read(type.item);
      return [`let ${local} = ${read}(${local}.as_ref(), ${this.#py})?;`];
    }
    return [
      `let ${local} = ${this.#lends.of(type, type.kind === 'optional' ? local : `&${local}`)};`,
    ];
  }

  /** How the memory of a buffer is read in place. */
  #read(item: string): string {
    return this.#unit.item(`read ${item}`, `read_${item}`, (name) => {
      this.#unit.use('pyo3::exceptions::PyBufferError');
      return [
        '/// The memory of a buffer, where Python has it.',
        ...headOf(
          `fn ${name}<'a>`,
          [`buffer: Option<&'a PyBuffer<${item}>>`, "_py: Python<'a>"],
          `PyResult<&'a [${item}]>`,
        ),
        ...indented([
          'let Some(buffer) = buffer else {',
          '    return Ok(&[]);',
          '};',
          'let memory = buffer.as_slice_ptr().ok_or_else(|| {',
          '    PyBufferError::new_err(',
          '        "expected one contiguous buffer, got a view with gaps: copy it first",',
          '    )',
          '})?;',
          '// SAFETY: `buffer` keeps the memory in place until it is dropped. The kernel reads it and runs no',
          '// code of Python, and every other thread waits for the interpreter, which we hold.',
          '#[allow(unsafe_code)]',
          'Ok(unsafe { memory.as_ref() })',
        ]),
        '}',
      ];
    });
  }

  /** A parameter of that name hides the function. */
  #named(): string {
    return this.#arguments.some(({ local }) => local === 'named') ? 'self::named' : 'named';
  }

  /** What the kernel is given of an argument; null for None, of which there is nothing to know. */
  passed({ local, type, passed }: Argument): string | null {
    if (type.kind === 'none') return null;
    if (passed === 'kept') return local;
    switch (type.kind) {
      case 'str':
      case 'bytes':
        return local;
      case 'buffer':
        return passed === 'lent' ? local : `&${local}`;
      case 'optional':
        return this.#optionalPassed(local, this.#types.parameter(type, passed));
      default:
        return this.#types.parameter(type, passed).startsWith('&') ? `&${local}` : local;
    }
  }

  #optionalPassed(local: string, wanted: string): string {
    if (wanted.startsWith('Option<&str') || wanted === 'Option<&[u8]>') return local;
    if (wanted.startsWith('Option<&[')) return `${local}.as_deref()`;
    return wanted.startsWith('Option<&') ? `${local}.as_ref()` : local;
  }
}

/** An argument that may be left out: None is something that is given. */
export function givenItem(unit: Unit): void {
  unit.item('given', 'Given', () => [
    '/// An argument that may be left out. None is given like any other value.',
    "struct Given<'py>(Option<Bound<'py, PyAny>>);",
    '',
    "impl<'py> FromPyObject<'_, 'py> for Given<'py> {",
    '    type Error = PyErr;',
    '',
    "    fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {",
    '        Ok(Self(Some(object.to_owned())))',
    '    }',
    '}',
  ]);
}
