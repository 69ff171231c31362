/** The kernel of a port: plain Rust with the signature that the contract asks for, and nothing done yet. */
import type { Contract } from '../contract/contract.ts';
import { type Problems, problemsOf, type Special } from './exceptions.ts';
import { Names, snakeName } from './names.ts';
import { commented, headOf, indented } from './printed.ts';
import { type Enum, has, passedAs, RustTypes, type Struct, simple } from './types.ts';

/** The function of the kernel; the last part of a method's name. */
export function kernelName({ function: name }: Contract): string {
  return snakeName(bareName(name));
}

/** The name that Python calls: `distance` of `Point.distance`. */
export function bareName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** Parameters of the kernel, by those of the contract; null for one that can only be None. */
function kernelParameters(contract: Contract): (string | null)[] {
  const names = new Names(['alive']);
  return contract.parameters.map(({ name, type }) =>
    simple(type).kind === 'none' ? null : names.fresh(snakeName(name)),
  );
}

export function kernelOf(contract: Contract): string {
  const problems = problemsOf(contract);
  const types = new RustTypes(contract);
  const isPlain = !problems?.special.includes('Python');
  const lines = [
    `//! The port of \`${contract.function}\`: plain Rust${isPlain ? ', no Python' : ''}.`,
    '',
    ...(isPlain ? [] : ['use pyo3::prelude::*;', '']),
    ...types.enums.flatMap(enumLines),
    ...types.structs.flatMap((struct) => structLines(struct, types)),
    ...(problems === null ? [] : problemLines(problems)),
    ...functionLines(contract, problems),
  ];
  return `${lines.join('\n')}\n`;
}

function structLines({ name, of, fields }: Struct, types: RustTypes): string[] {
  const derived = has(of, 'object') ? 'Debug' : 'Debug, Clone, PartialEq';
  const bools = fields.filter(({ type }) => type.kind === 'bool').length;
  const words = of.form === 'dict' ? 'A dict with these keys' : `What is read of a \`${of.name}\``;
  return [
    ...commented(`${words}.`),
    `#[derive(${derived})]`,
    ...(bools > 3 ? ['#[allow(clippy::struct_excessive_bools)]'] : []),
    ...(fields.length === 0 ? [`pub struct ${name} {}`] : [`pub struct ${name} {`]),
    ...indented(
      fields.flatMap((field) => [
        ...commented(`\`${field.key.replaceAll('`', "'")}\` of the original.`),
        `pub ${field.name}: ${types.owned(field.type)},`,
      ]),
    ),
    ...(fields.length === 0 ? [''] : ['}', '']),
  ];
}

function enumLines({ name, of, variants }: Enum): string[] {
  const told = (value: string | null): string =>
    value === null ? '' : `, whose value is ${value}`;
  return [
    ...commented(`The members of \`${of.name}\` of the original.`),
    '#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]',
    ...(variants.length > 2 ? ['#[allow(clippy::enum_variant_names)]'] : []),
    `pub enum ${name} {`,
    ...indented(
      variants.flatMap((variant) => [
        ...commented(`\`${variant.member.name}\`${told(variant.member.value)}.`),
        `${variant.name},`,
      ]),
    ),
    '}',
    '',
  ];
}

const SPECIAL: Readonly<Record<Special, readonly string[]>> = {
  Beyond: ['/// A number that is too large for the port: Python asks the original.', 'Beyond,'],
  Interrupted: [
    '/// Ctrl+C: whoever hears of it from `alive` ends and hands it on.',
    'Interrupted,',
  ],
  Python: ['/// What Python raised when it was asked.', 'Python(PyErr),'],
};

function problemLines({ raised, special }: Problems): string[] {
  const isPython = special.includes('Python');
  return [
    "/// Why there is no answer, by the names of Python's exceptions.",
    `#[derive(${isPython ? 'Debug' : 'Debug, Clone, PartialEq, Eq'})]`,
    ...(raised.length > 2 ? ['#[allow(clippy::enum_variant_names)]'] : []),
    'pub enum Problem {',
    ...indented([
      ...raised.flatMap(({ python, variant }) => [
        `/// \`${python}\` with this message.`,
        `${variant}(String),`,
      ]),
      ...special.flatMap((name) => SPECIAL[name]),
    ]),
    '}',
    '',
    ...(isPython
      ? [
          'impl From<PyErr> for Problem {',
          '    fn from(error: PyErr) -> Self {',
          '        Self::Python(error)',
          '    }',
          '}',
          '',
        ]
      : []),
  ];
}

/** The types in the kernel's signature, by the contract's parameters; null for one that the kernel is not given. */
export function kernelTypes(contract: Contract): {
  readonly parameters: readonly (string | null)[];
  /** Without the `Result` around it. */
  readonly returns: string;
} {
  const types = new RustTypes(contract);
  return {
    parameters: contract.parameters.map((parameter) => {
      const type = simple(parameter.type);
      if (type.kind === 'none') return null;
      return types.parameter(type, passedAs({ ...parameter, type }, contract));
    }),
    returns: types.owned(simple(contract.returns)),
  };
}

function functionLines(contract: Contract, problems: Problems | null): string[] {
  const names = kernelParameters(contract);
  const types = kernelTypes(contract);
  const parameters = types.parameters.flatMap((type, index) =>
    type === null ? [] : [`${names[index]}: ${type}`],
  );
  if (contract.interruptible) {
    parameters.push('alive: &mut dyn FnMut() -> Result<(), Problem>');
  }
  const { returns } = types;
  const answer =
    problems === null ? (returns === '()' ? '' : returns) : `Result<${returns}, Problem>`;
  return [
    ...docLines(contract, problems),
    ...allowed(contract, parameters, problems, answer),
    ...headOf(`pub fn ${kernelName(contract)}`, parameters, answer),
    '    todo!()',
    '}',
  ];
}

/** The docstring, and what clippy wants to be said. */
function docLines({ docstring, function: name }: Contract, problems: Problems | null): string[] {
  const words = docstring.trim() === '' ? `The answer of \`${name}\`.` : docstring.trim();
  const alive = problems?.special.includes('Interrupted')
    ? '\n\nCalls `alive` now and then, a few hundred times a second, so that Ctrl+C ends a long call.'
    : '';
  const errors =
    problems === null
      ? ''
      : '\n\n# Errors\nWhere the original raises, the same exception with its message.';
  return commented(`${words}${alive}${errors}`);
}

/** Lints that a reader cannot follow without changing the contract. */
function allowed(
  { docstring, parameters }: Contract,
  written: readonly string[],
  problems: Problems | null,
  answer: string,
): string[] {
  const bools = parameters.filter(({ type }) => type.kind === 'bool').length;
  const isPure =
    problems === null && answer !== '' && written.every((each) => !each.includes('&mut '));
  const lints = [
    ...(docstring.trim() === '' ? [] : ['doc_markdown', 'doc_lazy_continuation']),
    ...(bools > 3 ? ['fn_params_excessive_bools'] : []),
    ...(written.length > 7 ? ['too_many_arguments'] : []),
    ...(written.some((each) => each.length > 80) || answer.length > 80 ? ['type_complexity'] : []),
  ];
  return [...lints.map((lint) => `#[allow(clippy::${lint})]`), ...(isPure ? ['#[must_use]'] : [])];
}
