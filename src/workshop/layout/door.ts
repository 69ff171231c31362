/** The door of a port: checks and converts what Python hands over, calls the kernel, and answers as the original would. */
import type { Contract } from '../contract/contract.ts';
import { type Argument, argumentsOf } from './arguments.ts';
import { asksOriginal, problemsOf } from './exceptions.ts';
import { Gives, isPlain } from './give.ts';
import { backLines } from './give-back.ts';
import { bareName, kernelName } from './kernel.ts';
import { Lends } from './lend.ts';
import { doorName, Names, rustText } from './names.ts';
import { originalItem } from './original-item.ts';
import { armOf, attributeOf, callOf, commented, headOf, indented } from './printed.ts';
import { raisedItem } from './raised-item.ts';
import { pythonSignature, rustSignature } from './signature.ts';
import { Takes } from './take.ts';
import { RustTypes, simple } from './types.ts';
import { Unit } from './unit.ts';
import { wrongItems } from './wrong.ts';

/** @param original The text of the file that the function is in: it stands in the door where a call may go to it. */
export function doorOf(contract: Contract, original: string): string {
  return new Door(contract, original).text();
}

/** Names of the door that never change. */
const FIXED = 'Given Stop Wrong class_of kernel named register wrong'.split(' ');

class Door {
  readonly #contract: Contract;
  readonly #arguments: readonly Argument[];
  readonly #unit: Unit;
  readonly #types: RustTypes;
  readonly #takes: Takes;
  readonly #lends: Lends;
  readonly #gives: Gives;
  readonly #locals: Names;
  readonly #py: string;
  readonly #original: () => string;
  readonly #asks: boolean;

  constructor(contract: Contract, original: string) {
    this.#contract = contract;
    this.#arguments = argumentsOf(contract);
    const taken = this.#arguments.map(({ local }) => local.replace('r#', ''));
    this.#unit = new Unit([...taken, ...FIXED]);
    this.#locals = new Names(taken);
    this.#py = this.#locals.fresh('py');
    this.#types = new RustTypes(contract, 'kernel::');
    this.#takes = new Takes(this.#unit, this.#types, asksOriginal(contract));
    this.#lends = new Lends(this.#unit, this.#types, this.#takes);
    this.#original = () => originalItem(this.#unit, contract, original);
    this.#gives = new Gives(this.#unit, this.#types, this.#original);
    this.#asks = asksOriginal(contract);
  }

  text(): string {
    const { function: name } = this.#contract;
    this.#unit.use('pyo3::prelude::*');
    const rustName = this.#unit.item('function', doorName(bareName(name)), (own) =>
      this.#function(own),
    );
    const wrong = wrongItems(this.#unit, this.#asks);
    const lines = [
      `//! The door of \`${name}\`: what Python hands over is checked and converted here, and the kernel is called.`,
      '',
      ...this.#unit.imports(),
      '',
      'use super::kernel;',
      '',
      '/// Adds the function to a module of Python.',
      '///',
      '/// # Errors',
      '/// Those of Python, if it has no room for one more name.',
      "pub fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {",
      ...indented(callOf('module.add_function', [`wrap_pyfunction!(${rustName}, module)?`], '', 4)),
      '}',
      ...this.#unit.items(),
      ...wrong,
    ];
    return `${lines.join('\n')}\n`;
  }

  #function(own: string): string[] {
    const { docstring, function: name, returns } = this.#contract;
    const isGiven = this.#asks || !isPlain(simple(returns));
    const body = this.#body(isGiven);
    const life = isGiven && this.#arguments.length > 0 ? "'py" : "'_";
    // Only what goes on to the original lives as long as the answer.
    const held = this.#asks ? life : "'_";
    const answer = isGiven ? `Bound<${life}, PyAny>` : this.#types.owned(simple(returns));
    const usesPy = this.#asks || body.some((line) => new RegExp(`\\b${this.#py}\\b`).test(line));
    const generics = life === "'py" ? "<'py>" : '';
    const parameters = (borrowed: string): string[] => [
      ...(usesPy ? [`${this.#py}: Python<${life}>`] : []),
      ...this.#arguments.map(({ local, python }) =>
        python.default === null
          ? `${local}: &Bound<${held}, PyAny>`
          : `${local}: ${borrowed}Given<${held}>`,
      ),
    ];
    if (this.#arguments.some(({ python }) => python.default !== null)) givenItem(this.#unit);
    const attributes = [
      ...(docstring.trim() === '' ? [] : commented(docstring.trim())),
      '#[pyfunction]',
      ...(own === bareName(name) ? [] : [`#[pyo3(name = ${rustText(bareName(name))})]`]),
      `#[pyo3(signature = ${rustSignature(this.#arguments)})]`,
      ...attributeOf('pyo3', `text_signature = ${rustText(pythonSignature(this.#arguments))}`),
      ...this.#lints(own).map((lint) => `#[allow(${lint})]`),
    ];
    const head = headOf(`fn ${own}${generics}`, parameters(''), `PyResult<${answer}>`);
    if (!this.#asks) return [...attributes, ...head, ...indented(body), '}'];
    const ported = this.#unit.item('ported', 'ported', (self) => [
      ...this.#lints(self).map((lint) => `#[allow(${lint})]`),
      ...headOf(`fn ${self}${generics}`, parameters('&'), `Result<${answer}, Stop>`),
      ...indented(body),
      '}',
    ]);
    return [...attributes, ...head, ...indented(this.#askedBody(ported)), '}'];
  }

  /** Lints that names and numbers of Python's parameters meet. */
  #lints(own: string): string[] {
    const names = [own, ...this.#arguments.map(({ local }) => local)].map((name) =>
      name.replace('r#', ''),
    );
    const given = this.#arguments.length + 1;
    return [
      ...(names.every((name) => /^_?[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) ? [] : ['non_snake_case']),
      ...(names.some((name) => name.startsWith('_')) ? ['clippy::used_underscore_binding'] : []),
      ...(given > 7 ? ['clippy::too_many_arguments'] : []),
      ...(given > 5 ? ['clippy::many_single_char_names'] : []),
      ...(given > 2 ? ['clippy::similar_names'] : []),
      ...(this.#arguments.some(({ python }) => python.default !== null)
        ? ['clippy::needless_pass_by_value']
        : []),
      ...(given === 1 ? ['clippy::unnecessary_wraps'] : []),
    ];
  }

  #body(isGiven: boolean): string[] {
    const contract = this.#contract;
    const lines: string[] = [];
    const passed: string[] = [];
    const changed: { readonly argument: Argument; readonly now: string }[] = [];
    for (const argument of this.#arguments) {
      lines.push(...this.#present(argument));
      if (argument.passed === 'changed') {
        const now = this.#locals.fresh(`${argument.local.replace('r#', '')}_now`);
        lines.push(...this.#taken(argument, `let mut ${now}`));
        changed.push({ argument, now });
        passed.push(`&mut ${now}`);
      } else {
        lines.push(...this.#taken(argument, `let ${argument.local}`), ...this.#lent(argument));
        const given = this.#passed(argument);
        if (given !== null) passed.push(given);
      }
    }
    const problems = problemsOf(contract);
    const interrupt = this.#locals.fresh('interrupt');
    if (contract.interruptible) {
      const alive = this.#locals.fresh('alive');
      lines.push(
        `let mut ${interrupt} = None;`,
        `let mut ${alive} = || {`,
        `    ${this.#py}.check_signals().map_err(|error| {`,
        `        ${interrupt} = Some(error);`,
        '        kernel::Problem::Interrupted',
        '    })',
        '};',
      );
      passed.push(`&mut ${alive}`);
    }
    const answer = this.#locals.fresh('answer');
    const returns = simple(contract.returns);
    const isUnit = problems === null && returns.kind === 'none';
    lines.push(
      ...callOf(
        `${isUnit ? '' : `let ${answer} = `}kernel::${kernelName(contract)}`,
        passed,
        ';',
        4,
      ),
    );
    if (contract.interruptible) {
      lines.push(
        `if let Some(error) = ${interrupt} {`,
        `    return Err(error${this.#asks ? '.into()' : ''});`,
        '}',
      );
    }
    lines.push(...this.#back(changed, answer));
    if (isUnit)
      return [...lines, isGiven ? `Ok(${this.#gives.of(returns)}(${this.#py}, ())?)` : 'Ok(())'];
    if (problems === null && !isGiven) return [...lines, `Ok(${answer})`];
    const raised = problems === null ? '' : `.map_err(${this.#raised()})`;
    if (!isGiven) return [...lines, `${answer}${raised}`];
    if (problems !== null) lines.push(`let ${answer} = ${answer}${raised}?;`);
    const give = `${this.#gives.of(returns)}(${this.#py}, ${answer})`;
    return [...lines, this.#asks ? `Ok(${give}?)` : give];
  }

  /** The value of an argument that may be left out. */
  #present({ local, python, default: literal }: Argument): string[] {
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

  #taken(
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

  #lent({ local, type, passed }: Argument): string[] {
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
  #passed({ local, type, passed }: Argument): string | null {
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

  #back(
    changed: readonly { readonly argument: Argument; readonly now: string }[],
    answer: string,
  ): string[] {
    const lines = changed.flatMap(({ argument, now }) =>
      backLines(argument, now, this.#py, this.#unit, this.#types, this.#gives),
    );
    if (!this.#asks || lines.length === 0) return lines;
    return [`if !matches!(${answer}, Err(kernel::Problem::Beyond)) {`, ...indented(lines), '}'];
  }

  #raised(): string {
    const { name, usesPy } = raisedItem(this.#unit, this.#contract, this.#asks, this.#original);
    return usesPy ? `|problem| ${name}(${this.#py}, problem)` : name;
  }

  /** Calls the port, and the original where the port says that a number is too large for it. */
  #askedBody(ported: string): string[] {
    const [py, original] = [this.#py, this.#original()];
    const path = this.#contract.function.split('.').map((part) => `.getattr(${rustText(part)})?`);
    const [args, named] = [this.#locals.fresh('args'), this.#locals.fresh('named')];
    const first = this.#arguments.filter(
      ({ python }) => python.default === null && python.how !== 'keyword-only',
    );
    this.#unit.use('pyo3::types::PyDict');
    this.#unit.use('pyo3::types::PyTuple');
    const rest = this.#arguments.filter((argument) => !first.includes(argument));
    const isMore = rest.some(({ python }) => python.how === 'positional-only');
    const given = this.#arguments.map(({ local, python }) =>
      python.default === null ? local : `&${local}`,
    );
    return [
      ...callOf(`match ${ported}`, [py, ...given], ' {', 4),
      '    Err(Stop::Beyond) => {}',
      '    Err(Stop::Python(error)) => return Err(error),',
      '    Ok(answer) => return Ok(answer),',
      '}',
      `let ${isMore ? 'mut ' : ''}${args} = vec![${first.map(({ local }) => `${local}.clone()`).join(', ')}];`,
      `let ${named} = PyDict::new(${py});`,
      ...rest.flatMap(({ local, name, python }) => {
        const add = (value: string): string =>
          python.how === 'positional-only'
            ? `${args}.push(${value}.clone());`
            : `${named}.set_item(${rustText(name)}, ${value})?;`;
        if (python.default === null) return [add(local)];
        return [`if let Some(value) = &${local}.0 {`, `    ${add('value')}`, '}'];
      }),
      `let function = ${original}(${py})?${path.join('')};`,
      `function.call(PyTuple::new(${py}, ${args})?, Some(&${named}))`,
    ];
  }
}

/** An argument that may be left out: None is something that is given. */
function givenItem(unit: Unit): void {
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
