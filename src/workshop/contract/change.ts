/** What a control of the table makes of the contract. */
import type { Contract, Parameter, Type } from './contract.ts';
import { changedBy } from './limits.ts';
import { partsOf, replacePart } from './parts.ts';
import { ANSWER } from './table.ts';
import { parseType } from './type-text.ts';

export type Change =
  | { readonly kind: 'contract'; readonly contract: Contract }
  | { readonly kind: 'fault'; readonly words: string };

type Control = HTMLInputElement | HTMLSelectElement;

/** @param key Of the control, as the table gave it: the row, the way to the part, a space and the control's name. */
export function changeOf(contract: Contract, key: string, control: Control): Change {
  const [place = '', name = ''] = key.split(' ');
  const [row = '', ...path] = place.split('.');
  const index = row === ANSWER ? -1 : Number(row.slice(1));
  const parameter = contract.parameters[index];
  const before = parameter?.type ?? contract.returns;
  if (parameter && name === 'passing') {
    const passing = (['borrowed', 'copied', 'kept'] as const).find((way) => way === control.value);
    return done(withParameter(contract, index, { passing: passing ?? 'copied' }));
  }
  if (parameter && name === 'changes' && control instanceof HTMLInputElement) {
    const others = contract.changes.filter((each) => each !== parameter.name);
    return done({ ...contract, changes: control.checked ? [...others, parameter.name] : others });
  }
  if (name === 'type') {
    const parsed = parseType(control.value, before);
    if (parsed.kind === 'fault') return parsed;
    return done(withType(contract, index, parsed.type));
  }
  const part = partsOf(before).find((each) => each.path.join('.') === path.join('.'));
  if (part === undefined) return done(contract);
  const changed = changedBy(part.type, name, control);
  if (typeof changed === 'string') return { kind: 'fault', words: changed };
  return done(withType(contract, index, replacePart(before, path, changed)));
}

function done(contract: Contract): Change {
  return { kind: 'contract', contract };
}

function withType(contract: Contract, index: number, type: Type): Contract {
  const parameter = contract.parameters[index];
  if (parameter === undefined) return { ...contract, returns: type };
  return withParameter(contract, index, { type, passing: passingFor(type, parameter.passing) });
}

function withParameter(contract: Contract, index: number, part: Partial<Parameter>): Contract {
  const parameters = contract.parameters.map((each, at) =>
    at === index ? { ...each, ...part } : each,
  );
  return { ...contract, parameters };
}

/** A way to pass that the type has: the one that was chosen, where it can be. */
function passingFor(type: Type, before: Parameter['passing']): Parameter['passing'] {
  const { kind } = type.kind === 'optional' ? type.of : type;
  if (kind === 'object') return 'kept';
  if (kind === 'buffer') return 'borrowed';
  const lends = kind === 'str' || kind === 'bytes';
  if (lends) return before === 'kept' ? 'borrowed' : before;
  return 'copied';
}
