/** A contract in words, for whoever writes the port without seeing this page. */
import { has } from '../layout/types.ts';
import type { Contract, Parameter, Type } from './contract.ts';

/** As lines of Markdown. */
export function contractWords(contract: Contract): readonly string[] {
  const { parameters, returns, ulp, beyond, raises, changes, interruptible } = contract;
  const hasInts = [...parameters.map(({ type }) => type), returns].some((type) => has(type, 'int'));
  return [
    ...(parameters.length === 0 ? ['- It takes nothing.'] : parameters.map(parameterWords)),
    `- It returns ${typeWords(returns)}.`,
    ...(hasInts ? [`- ${beyondWords(beyond)}`] : []),
    ulp === 0
      ? '- Floats of the answer have to be exact, to the last bit.'
      : `- Floats of the answer may be off by ${ulp} units in the last place.`,
    raises.length === 0
      ? '- For inputs of these types it raises nothing.'
      : `- It may raise ${raises.map(code).join(', ')}, with the original's own messages.`,
    changes.length === 0
      ? '- Its arguments stay unchanged.'
      : `- It changes ${changes.map(code).join(', ')}, as the original does.`,
    ...(interruptible
      ? ['- Ctrl+C has to end a long call: the kernel asks the hook `alive` every so often.']
      : []),
  ];
}

function parameterWords({ name, type, how, default: given }: Parameter): string {
  const ways = {
    'positional-only': 'by position',
    either: 'by position or by name',
    'keyword-only': 'by name',
  };
  const otherwise = given === null ? '' : `, ${code(given)} where it is not given`;
  return `- ${code(name)}: ${typeWords(type)}; given ${ways[how]}${otherwise}.`;
}

function beyondWords(beyond: Contract['beyond']): string {
  return beyond === 'original'
    ? 'An int beyond its range goes to the original.'
    : 'An int beyond its range raises `OverflowError`; one that is computed must not wrap around.';
}

/** A type with its limits, as Markdown. */
export function typeWords(type: Type): string {
  switch (type.kind) {
    case 'int':
      return `an \`int\` (\`${type.rust}\`${between(type.low, type.high)})`;
    case 'float':
      return `a \`float\`${between(type.low, type.high)}${type.special ? ', NaN and the infinities among them' : ', never NaN or infinite'}`;
    case 'str':
      return `a \`str\`${long(type, 'characters')}, ${type.alphabet === null ? 'of any characters' : `of these characters: ${code(type.alphabet)}`}`;
    case 'bytes':
      return `\`bytes\`${long(type, 'bytes')}`;
    case 'bool':
      return 'a `bool`';
    case 'none':
      return '`None`';
    case 'optional':
      return `\`None\` or ${typeWords(type.of)}`;
    case 'list':
      return `a \`list\`${long(type, 'items')}, each of it ${typeWords(type.of)}`;
    case 'unbounded-tuple':
      return `a \`tuple\`${type.longest === null && type.shortest === 0 ? ' of any length' : long(type, 'items')}, each of it ${typeWords(type.of)}`;
    case 'tuple':
      return type.of.length === 0
        ? 'an empty `tuple`'
        : `a \`tuple\` of ${type.of.map(typeWords).join(' and ')}`;
    case 'dict':
      return `a \`dict\` from ${typeWords(type.key)} to ${typeWords(type.value)}, in the order of its keys`;
    case 'set':
      return `a \`${type.frozen ? 'frozenset' : 'set'}\` of ${typeWords(type.of)}`;
    case 'buffer':
      return `a buffer of \`${type.item}\`, read in place`;
    case 'record': {
      const fields = type.fields.map((field) => `${code(field.name)}: ${typeWords(field.type)}`);
      const what = type.form === 'dict' ? 'a `dict` with the fixed keys' : 'an object with';
      return `${what} (${type.name}) ${fields.join(', ')}`;
    }
    case 'enum':
      return `a member of the enum ${code(type.name)}: ${type.members.map(({ name, value }) => `${code(name)}${value === null ? '' : ` (${code(value)})`}`).join(', ')}`;
    case 'object':
      return `any object, kept as it is${type.seen.length === 0 ? '' : ` (seen: ${type.seen.map(code).join(', ')})`}`;
  }
}

function between(low: string | number | null, high: string | number | null): string {
  if (low === null && high === null) return '';
  if (high === null) return `, from ${low} on`;
  return low === null ? `, up to ${high}` : `, from ${low} to ${high}`;
}

function long(
  { shortest, longest }: { readonly shortest: number; readonly longest: number | null },
  what: string,
): string {
  if (longest === null) return shortest === 0 ? '' : ` of at least ${shortest} ${what}`;
  return ` of ${shortest} to ${longest} ${what}`;
}

/** As code of Markdown on one line, whatever is in it. */
export function code(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') || line === '' ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}
