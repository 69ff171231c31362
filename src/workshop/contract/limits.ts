/** The limits of one part of a type as controls, and what a reader's change of one makes of the type. */
import { make } from '../../browser/dom.ts';
import { INTEGERS, type Type } from './contract.ts';

/** A control's name in the part: `low`, `rust` … */
type Control = HTMLInputElement | HTMLSelectElement;

/** @param key Tells the part's controls from all others. @param label What the part is called. */
export function limitsOf(type: Type, key: string, label: string): readonly HTMLElement[] {
  const text = (name: string, words: string, value: string, empty: string, mode = 'text') =>
    labelled(
      words,
      make('input', {
        ...{ type: 'text', 'data-key': `${key} ${name}`, 'aria-label': `${label}: ${words}` },
        ...{ value, placeholder: empty, inputmode: mode, spellcheck: 'false', autocomplete: 'off' },
      }),
    );
  switch (type.kind) {
    case 'int': {
      const select = make('select', {
        'data-key': `${key} rust`,
        'aria-label': `${label}: type of Rust`,
      });
      select.append(
        ...INTEGERS.map((name) =>
          make(
            'option',
            name === type.rust ? { value: name, selected: '' } : { value: name },
            name,
          ),
        ),
      );
      return [
        select,
        text('low', 'from', type.low ?? '', 'its least', 'numeric'),
        text('high', 'to', type.high ?? '', 'its most', 'numeric'),
      ];
    }
    case 'float': {
      const box = make('input', { type: 'checkbox', 'data-key': `${key} special` });
      box.checked = type.special;
      return [
        text('low', 'from', shown(type.low), 'any', 'decimal'),
        text('high', 'to', shown(type.high), 'any', 'decimal'),
        labelled('NaN and infinities', box),
      ];
    }
    case 'str':
      return [
        ...lengths(type, text),
        text('alphabet', 'characters', type.alphabet ?? '', 'all of Unicode'),
      ];
    case 'bytes':
    case 'list':
    case 'unbounded-tuple':
      return lengths(type, text);
    default:
      return [];
  }
}

/** The type after the change of a control, or what is wrong with what it holds. */
export function changedBy(type: Type, name: string, control: Control): Type | string {
  const value = control.value.trim();
  if (name === 'special' && control instanceof HTMLInputElement) {
    return { ...type, special: control.checked } as Type;
  }
  if (name === 'rust') {
    const rust = INTEGERS.find((each) => each === value) ?? 'i64';
    return { ...type, rust } as Type;
  }
  if (name === 'alphabet') return { ...type, alphabet: value === '' ? null : value } as Type;
  if (name === 'shortest' || name === 'longest') {
    if (value === '') return { ...type, [name]: name === 'shortest' ? 0 : null } as Type;
    if (!/^\d{1,9}$/.test(value)) return 'A length is a whole number from 0.';
    return ordered({ ...type, [name]: Number(value) } as Type);
  }
  if (value === '') return { ...type, [name]: null } as Type;
  if (type.kind === 'int') {
    const digits = value.replaceAll(/[_ ]/g, '');
    if (!/^[+-]?\d{1,39}$/.test(digits)) return 'A whole number of at most 39 digits is wanted.';
    return ordered({ ...type, [name]: String(BigInt(digits.replace(/^\+/, ''))) } as Type);
  }
  const number = Number(value);
  if (!Number.isFinite(number)) return 'A number is wanted, for example 0.5 or 1e6.';
  return ordered({ ...type, [name]: number } as Type);
}

/** The type itself, or what is wrong with the order of its ends. */
function ordered(type: Type): Type | string {
  const isWrong =
    (type.kind === 'int' &&
      type.low !== null &&
      type.high !== null &&
      BigInt(type.low) > BigInt(type.high)) ||
    (type.kind === 'float' && type.low !== null && type.high !== null && type.low > type.high) ||
    ('longest' in type && type.longest !== null && type.shortest > type.longest);
  return isWrong ? 'The lower end lies above the upper one.' : type;
}

type TextControl = (
  name: string,
  words: string,
  value: string,
  empty: string,
  mode?: string,
) => HTMLElement;

function lengths(
  { shortest, longest }: { readonly shortest: number; readonly longest: number | null },
  text: TextControl,
): HTMLElement[] {
  return [
    text('shortest', 'length from', String(shortest), '0', 'numeric'),
    text('longest', 'to', longest === null ? '' : String(longest), 'any', 'numeric'),
  ];
}

function labelled(words: string, control: Control): HTMLElement {
  const isBox = control instanceof HTMLInputElement && control.type === 'checkbox';
  return make('label', {}, ...(isBox ? [control, words] : [words, control]));
}

function shown(value: number | null): string {
  return value === null ? '' : String(value);
}
