/** Exceptions of Python in Rust. */
import type { BadInput, Contract, Type } from '../contract/contract.ts';
import { typeName } from './names.ts';
import { has } from './types.ts';

/** Built-in exceptions that take any message, as PyO3 knows them with `Py` in front. */
const BUILTIN = new Set(
  (
    'ArithmeticError AssertionError AttributeError BaseException BlockingIOError BrokenPipeError BufferError ' +
    'ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError EOFError ' +
    'Exception FileExistsError FileNotFoundError FloatingPointError ImportError IndexError InterruptedError ' +
    'IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError ' +
    'NotADirectoryError NotImplementedError OSError OverflowError PermissionError ProcessLookupError RecursionError ' +
    'ReferenceError RuntimeError StopAsyncIteration StopIteration SyntaxError SystemError SystemExit TimeoutError ' +
    'TypeError UnboundLocalError UnicodeError ValueError ZeroDivisionError'
  ).split(' '),
);

/** An exception that the kernel may answer with. */
export interface Raised {
  readonly python: string;
  /** The variant of `Problem`. */
  readonly variant: string;
  /** Whether its class is the original's own. */
  readonly isOwn: boolean;
}

/** A variant of `Problem` that is no exception with a message. */
export type Special = 'Beyond' | 'Interrupted' | 'Python';

export interface Problems {
  readonly raised: readonly Raised[];
  readonly special: readonly Special[];
}

/** What the kernel can answer with besides a value; null if there is nothing. */
export function problemsOf(contract: Contract): Problems | null {
  const types = [...contract.parameters.map(({ type }) => type), contract.returns];
  const special: Special[] = [
    ...(asksOriginal(contract) ? (['Beyond'] as const) : []),
    ...(contract.interruptible ? (['Interrupted'] as const) : []),
    ...(isKept(contract, types) ? (['Python'] as const) : []),
  ];
  const variants = new Set<string>(special);
  const raised: Raised[] = [];
  for (const python of contract.raises) {
    const variant = typeName(python);
    if (variants.has(variant)) continue;
    variants.add(variant);
    raised.push({ python, variant, isOwn: !BUILTIN.has(python) && !isUnicode(python) });
  }
  return raised.length + special.length === 0 ? null : { raised, special };
}

/** Whether an int beyond its range goes to the original. */
export function asksOriginal({ beyond, parameters, returns }: Contract): boolean {
  const types = [...parameters.map(({ type }) => type), returns];
  return beyond === 'original' && types.some((type) => has(type, 'int'));
}

function isKept({ parameters }: Contract, types: readonly Type[]): boolean {
  return (
    types.some((type) => has(type, 'object')) ||
    parameters.some(({ passing }) => passing === 'kept')
  );
}

/** They take five arguments: where the original's is meant, PyO3 makes them of the text itself. */
function isUnicode(name: string): boolean {
  return /^Unicode(Encode|Decode|Translate)Error$/.test(name);
}

/** The class as PyO3 has it. */
export function pyo3Class(python: string): string {
  return `Py${isUnicode(python) ? 'UnicodeError' : python}`;
}

/** A value of another type than the contract's, and what the original raises for it. */
export interface Refused {
  /** Name of the value's class. */
  readonly given: string;
  readonly python: string;
  readonly message: string;
}

/** What the original says to wrong types of a parameter: one answer for each class, the first that was found. */
export function refusedOf(contract: Contract, parameter: string, type: Type): Refused[] {
  const found = new Map<string, Refused>();
  for (const bad of contract.bad) {
    const given = bad.parameter === parameter ? classOf(bad) : null;
    if (given === null || found.has(given) || accepted(type).has(given)) continue;
    if (bad.raised === null || !BUILTIN.has(bad.raised)) continue;
    found.set(given, { given, python: bad.raised, message: messageOf(bad) });
  }
  return [...found.values()];
}

/** A KeyError prints its key's repr. */
function messageOf({ raised, text }: BadInput): string {
  return raised === 'KeyError' ? text.replace(/^'(.*)'$/s, '$1') : text;
}

/** The class of a literal of Python; null where the source does not say it. */
function classOf({ given }: BadInput): string | null {
  const source = given.trim();
  const forms: readonly [RegExp, string][] = [
    [/^None$/, 'NoneType'],
    [/^(True|False)$/, 'bool'],
    [/^-?\d[\d_]*$/, 'int'],
    [/^-?(\d[\d_]*\.\d*|\.\d+|\d+)(e[+-]?\d+)?$|^float\(/i, 'float'],
    [/^[urf]{0,2}(["'])(?:(?!\1)[^\\]|\\.)*\1$/is, 'str'],
    [/^[br]{1,2}(["'])(?:(?!\1)[^\\]|\\.)*\1$/is, 'bytes'],
    [/^object\(\)$/, 'object'],
    [/^\[.*\]$/s, 'list'],
    [/^\(.*\)$/s, 'tuple'],
    [/^(set\(.*\)|\{[^:]+\})$/s, 'set'],
    [/^frozenset\(.*\)$/s, 'frozenset'],
    [/^\{.*\}$/s, 'dict'],
  ];
  return forms.find(([form]) => form.test(source))?.[1] ?? null;
}

/** Classes that the door takes in. */
function accepted(type: Type): ReadonlySet<string> {
  switch (type.kind) {
    case 'none':
      return new Set(['NoneType']);
    case 'optional':
      return new Set(['NoneType', ...accepted(type.of)]);
    case 'set':
      return new Set([type.frozen ? 'frozenset' : 'set']);
    case 'record':
      return new Set(type.form === 'dict' ? ['dict'] : []);
    case 'unbounded-tuple':
      return new Set(['tuple']);
    case 'enum':
      return new Set();
    case 'buffer':
      return new Set(type.item === 'u8' ? ['bytes'] : []);
    default:
      return new Set([type.kind]);
  }
}
