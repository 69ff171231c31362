/** The door of a port: checks and converts what Python hands over, calls the kernel, and answers as the original would. */
import type { Contract } from '../contract/contract.ts';
import { type Argument, argumentsOf } from './arguments.ts';
import { asksOriginal, problemsOf } from './exceptions.ts';
import { Gives, isPlain } from './give.ts';
import { backLines } from './give-back.ts';
import { GivenArguments, givenItem } from './given-arguments.ts';
import { bareName, kernelName } from './kernel.ts';
import { doorName, Names, rustText } from './names.ts';
import { originalItem } from './original-item.ts';
import { attributeOf, callOf, commented, headOf, indented } from './printed.ts';
import { raisedItem } from './raised-item.ts';
import { pythonSignature, rustSignature } from './signature.ts';
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
  readonly #given: GivenArguments;
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
    this.#original = () => originalItem(this.#unit, contract, original);
    this.#given = new GivenArguments(this.#arguments, this.#unit, this.#types, {
      ...{ py: this.#py, asks: asksOriginal(contract), original: this.#original },
    });
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
      lines.push(...this.#given.present(argument));
      if (argument.passed === 'changed') {
        const now = this.#locals.fresh(`${argument.local.replace('r#', '')}_now`);
        lines.push(...this.#given.taken(argument, `let mut ${now}`));
        changed.push({ argument, now });
        passed.push(`&mut ${now}`);
      } else {
        lines.push(
          ...this.#given.taken(argument, `let ${argument.local}`),
          ...this.#given.lent(argument),
        );
        const given = this.#given.passed(argument);
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
