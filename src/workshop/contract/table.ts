/** The contract as a table of controls: a row for each parameter and for the answer, below it the limits of its parts. */
import { make } from '../../browser/dom.ts';
import { kernelTypes } from '../layout/kernel.ts';
import type { Contract, Parameter, Type } from './contract.ts';
import { type Costs, costWords, rowIn, rowOut } from './crossing.ts';
import { limitsOf } from './limits.ts';
import { partsOf } from './parts.ts';
import { textOf } from './type-text.ts';

/** The key of the answer; parameters have `p` and their number. */
export const ANSWER = 'answer';

/** Rows of the body, in the order of the parameters; the answer is last. */
export function rowsOf(contract: Contract, costs: Costs): readonly HTMLElement[] {
  const { parameters, returns, changes } = contract;
  const kernel = kernelTypes(contract);
  return [
    ...parameters.flatMap((parameter, index) => [
      rowOf(`p${index}`, parameter.name, parameter.type, {
        rust: kernel.parameters[index] ?? null,
        passing: passingOf(`p${index}`, parameter, changes.includes(parameter.name)),
        cost: costWords(rowIn(parameter.type, parameter.passing), costs),
        note: parameter.default === null ? '' : `default ${parameter.default}`,
      }),
      ...limitRows(`p${index}`, parameter.name, parameter.type),
    ]),
    rowOf(ANSWER, 'the answer', returns, {
      rust: kernel.returns,
      passing: [],
      cost: returns.kind === 'none' ? '' : costWords(rowOut(returns), costs),
      note: '',
    }),
    ...limitRows(ANSWER, 'the answer', returns),
  ];
}

interface Cells {
  /** Null where the kernel is given nothing for it. */
  readonly rust: string | null;
  readonly passing: readonly HTMLElement[];
  readonly cost: string;
  readonly note: string;
}

function rowOf(key: string, name: string, type: Type, cells: Cells): HTMLElement {
  const field = make('input', {
    ...{ type: 'text', value: textOf(type), 'data-key': `${key} type`, spellcheck: 'false' },
    ...{ 'aria-label': `Python type of ${name}`, autocomplete: 'off', autocapitalize: 'off' },
  });
  const head = key === ANSWER ? name : make('code', {}, name);
  const note = cells.note === '' ? [] : [make('small', {}, cells.note)];
  return make(
    'tr',
    {},
    make('th', { scope: 'row' }, head, ...note),
    make('td', {}, field),
    make('td', {}, cells.rust === null ? 'not handed on' : make('code', {}, cells.rust)),
    make('td', {}, ...cells.passing),
    make('td', { class: 'cost' }, cells.cost),
  );
}

/** What may be chosen of how a parameter is passed, and whether the original changes it. */
function passingOf(key: string, parameter: Parameter, isChanged: boolean): readonly HTMLElement[] {
  const { kind } = parameter.type.kind === 'optional' ? parameter.type.of : parameter.type;
  const ways =
    kind === 'object'
      ? ['kept']
      : ['str', 'bytes', 'buffer'].includes(kind)
        ? ['borrowed', 'copied']
        : ['copied'];
  const select = make('select', {
    ...{ 'data-key': `${key} passing`, 'aria-label': `How ${parameter.name} is passed` },
  });
  for (const way of ways) {
    const option = make('option', { value: way }, way);
    option.selected = way === parameter.passing;
    select.append(option);
  }
  const box = make('input', { type: 'checkbox', 'data-key': `${key} changes` });
  box.checked = isChanged;
  const isMutable = ['list', 'dict', 'set', 'buffer', 'record', 'object'].includes(kind);
  return [
    ways.length === 1 ? make('span', {}, ways[0] ?? '') : select,
    ...(isMutable ? [make('label', {}, box, 'changed by the call')] : []),
  ];
}

function limitRows(key: string, name: string, type: Type): readonly HTMLElement[] {
  return partsOf(type).flatMap(({ path, words, type: part }) => {
    const label = [name, words].filter(Boolean).join(', ');
    const limits = limitsOf(part, [key, ...path].join('.'), label);
    // Of an answer nothing is drawn: an int has its type of Rust, and all else no limits.
    const controls = key !== ANSWER ? limits : part.kind === 'int' ? limits.slice(0, 1) : [];
    if (controls.length === 0) return [];
    const cell = make('td', { colspan: '5' });
    cell.append(make('span', { class: 'of' }, words === '' ? name : words), ...controls);
    return [make('tr', { class: 'limits' }, cell)];
  });
}
