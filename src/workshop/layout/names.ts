/** Names of Python as names of Rust, and values as Rust writes them. */

/** Words that Rust keeps for itself and that `r#` sets free. */
const KEYWORDS = new Set(
  (
    'abstract as async await become box break const continue do dyn else enum extern false final fn for gen if impl in ' +
    'let loop macro match mod move mut override priv pub ref return static struct trait true try type typeof unsafe ' +
    'unsized use virtual where while yield'
  ).split(' '),
);

/** Words that are no name of Rust in any way. */
const NEVER = new Set([
  'self',
  'Self',
  'super',
  'crate',
  '_',
  '',
  'Some',
  'None',
  'Ok',
  'Err',
  'Given',
]);

/** Types that every module of Rust knows; a record of that name would hide them. */
const PRELUDE = new Set(
  'Box Clone Copy Debug Default Drop Eq Err Fn FnMut FnOnce From Into Iterator None Ok Option Ord PartialEq Problem Result Self Send Some String Sync ToString Vec'.split(
    ' ',
  ),
);

/** Python takes `ﬁ` for `fi`: its names are compared in this form. */
function normal(name: string): string {
  return name.normalize('NFKC');
}

/** A parameter's name as the door has it, where Python sees it; only a name that Rust has no way to write gets a `_`. */
export function doorName(name: string): string {
  const plain = normal(name);
  if (NEVER.has(plain)) return `${plain}_`.replace(/^__$/, 'unnamed');
  return KEYWORDS.has(plain) ? `r#${plain}` : plain;
}

/** A name in the kernel: lower case and ASCII, such as `max_length` for `maxLength`. */
export function snakeName(name: string): string {
  const words = ascii(normal(name))
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .replace(/__+/g, '_')
    .replace(/^_+(?=.)|(?<=.)_+$/g, '');
  const begun = /^[0-9]/.test(words) ? `n${words}` : words;
  if (begun === 'self') return 'this';
  if (NEVER.has(begun)) return begun === '' || begun === '_' ? 'unnamed' : `${begun}_`;
  return KEYWORDS.has(begun) ? `r#${begun}` : begun;
}

/** A name of a type, such as `LogLine` for `log line`. */
export function typeName(name: string): string {
  const words = ascii(normal(name)).split('_');
  const joined = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
  const begun = /^[A-Z]/.test(joined) ? joined : `Record${joined}`;
  return PRELUDE.has(begun) ? `${begun}Record` : begun;
}

/** A name of a variant, such as `DarkRed` for `DARK_RED`. */
export function variantName(name: string): string {
  const words = snakeName(name).replace('r#', '').split('_').filter(Boolean);
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
}

/** Letters without what is on or below them; what is no letter or digit of ASCII becomes `_`, other letters their number. */
function ascii(name: string): string {
  return name
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '_')
    .replace(/[^\0-\x7f]/gu, (letter) => `u${letter.codePointAt(0)?.toString(16)}`);
}

/** Gives each name back as it is the first time, and with a number after it from then on. */
export class Names {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  fresh(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.#taken.has(name); number += 1) name = `${wanted}_${number}`;
    this.#taken.add(name);
    return name;
  }
}

/** A text as Rust writes it. A lone surrogate, which no text of Rust can hold, becomes U+FFFD. */
export function rustText(text: string): string {
  const escaped = text
    .toWellFormed()
    .replace(/[\\"]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (c) => `\\u{${c.codePointAt(0)?.toString(16)}}`);
  return `"${escaped}"`;
}

/** A whole number with `_` between groups of three digits, as clippy wants it from five digits on. */
export function rustInteger(decimal: string): string {
  return decimal.length < 5 ? decimal : decimal.replace(/\B(?=(\d{3})+(?!\d))/g, '_');
}

/** A text in lines as a C string that holds it as it is; NUL, which it cannot hold, is left out. */
export function rawText(text: string): string {
  const plain = text.toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n');
  const longest = Math.max(
    0,
    ...[...plain.matchAll(/"(#*)/g)].map((found) => (found[1] ?? '').length + 1),
  );
  const hashes = '#'.repeat(longest);
  return `cr${hashes}"${plain}"${hashes}`;
}
