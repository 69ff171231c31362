/** From the kernel's problems to Python's exceptions. */
import type { Contract } from '../contract/contract.ts';
import { problemsOf, pyo3Class } from './exceptions.ts';
import { rustText } from './names.ts';
import { indented } from './printed.ts';
import type { Unit } from './unit.ts';

/** @param asks Whether a number that is too large goes to the original. */
export function raisedItem(
  unit: Unit,
  contract: Contract,
  asks: boolean,
  original: () => string,
): { readonly name: string; readonly usesPy: boolean } {
  const { raised, special } = problemsOf(contract) ?? { raised: [], special: [] };
  const usesPy = raised.some(({ isOwn }) => isOwn);
  const given = `${usesPy ? "py: Python<'_>, " : ''}problem: kernel::Problem`;
  const own = usesPy ? ownItem(unit, original) : '';
  const wrapped = (error: string): string => (asks ? `Stop::Python(${error})` : error);
  for (const { python, isOwn } of raised)
    if (!isOwn) unit.use(`pyo3::exceptions::${pyo3Class(python)}`);
  if (special.includes('Interrupted')) unit.use('pyo3::exceptions::PyKeyboardInterrupt');
  const arms = [
    ...raised.map(({ python, variant, isOwn }) => {
      const error = isOwn
        ? `${own}(py, ${rustText(python)}, message)`
        : `${pyo3Class(python)}::new_err(message)`;
      return `kernel::Problem::${variant}(message) => ${wrapped(error)},`;
    }),
    ...special.map(
      (name) =>
        ({
          Beyond: 'kernel::Problem::Beyond => Stop::Beyond,',
          Interrupted: `kernel::Problem::Interrupted => ${wrapped('PyKeyboardInterrupt::new_err(())')},`,
          Python: `kernel::Problem::Python(error) => ${wrapped('error')},`,
        })[name],
    ),
  ];
  const isMoved = raised.length > 0 || special.includes('Python');
  const name = unit.item('raised', 'raised', (self) => [
    '/// The exception that the original raises.',
    ...(isMoved ? [] : ['#[allow(clippy::needless_pass_by_value)]']),
    `fn ${self}(${given}) -> ${asks ? 'Stop' : 'PyErr'} {`,
    '    match problem {',
    ...indented(arms, 2),
    '    }',
    '}',
  ]);
  return { name, usesPy };
}

function ownItem(unit: Unit, original: () => string): string {
  const module = original();
  return unit.item('own', 'own_exception', (name) => [
    "/// An exception of the original's own class.",
    `fn ${name}(py: Python<'_>, class: &str, message: String) -> PyErr {`,
    `    let made = ${module}(py).and_then(|module| module.getattr(class)?.call1((message,)));`,
    '    made.map_or_else(|error| error, PyErr::from_value)',
    '}',
  ]);
}
