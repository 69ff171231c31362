/**
 * Reads the names that rustc gives to functions in a binary, in the form that keeps the types of generic ones:
 * https://doc.rust-lang.org/rustc/symbol-mangling/v0.html
 */
import { decodedPunycode } from './punycode.ts';

/** What a name is a path to. Types are in words already. */
export type SymbolPath =
  | { readonly kind: 'crate'; readonly name: string }
  | {
      readonly kind: 'nested';
      readonly parent: SymbolPath;
      /** A closure and a shim have no name of their own. */
      readonly is: 'item' | 'closure' | 'shim';
      readonly name: string;
    }
  /** Of a type's own methods: `module` is where they are written, `type` is null for one without a name. */
  | { readonly kind: 'methods'; readonly module: SymbolPath; readonly type: SymbolPath | null }
  | { readonly kind: 'trait'; readonly type: string; readonly trait: string }
  | { readonly kind: 'generic'; readonly of: SymbolPath; readonly types: readonly string[] };

/** Null for a name in another form. */
export function readSymbol(symbol: string): SymbolPath | null {
  if (!symbol.startsWith('_R')) return null;
  try {
    return new Reader(symbol.slice(2)).path();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** As a type or a function is called for short: without the modules around it. */
function shortName(path: SymbolPath): string {
  switch (path.kind) {
    case 'crate':
      return path.name;
    case 'nested':
      return path.is === 'item' ? path.name : `${path.is} of ${shortName(path.parent)}`;
    case 'methods':
      return shortName(path.type ?? path.module);
    case 'trait':
      return `<${path.type} as ${path.trait}>`;
    case 'generic':
      return path.types.length === 0
        ? shortName(path.of)
        : `${shortName(path.of)}<${path.types.join(', ')}>`;
  }
}

/** With the modules around it, the crate first. */
export function longName(path: SymbolPath): string {
  switch (path.kind) {
    case 'crate':
      return path.name;
    case 'nested':
      return `${longName(path.parent)}::${path.is === 'item' ? path.name : `{${path.is}}`}`;
    case 'methods':
      return `${longName(path.module)}::${shortName(path)}`;
    case 'trait':
      return shortName(path);
    case 'generic':
      return path.types.length === 0
        ? longName(path.of)
        : `${longName(path.of)}::<${path.types.join(', ')}>`;
  }
}

const BASIC: Readonly<Record<string, string>> = {
  ...{ a: 'i8', b: 'bool', c: 'char', d: 'f64', e: 'str', f: 'f32', h: 'u8', i: 'isize' },
  ...{ j: 'usize', l: 'i32', m: 'u32', n: 'i128', o: 'u128', s: 'i16', t: 'u16', u: '()' },
  ...{ v: '...', x: 'i64', y: 'u64', z: '!', p: '_' },
};

/** Deeper than any type that somebody writes; a name that leads back to itself ends here. */
const DEEPEST = 200;

class Reader {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  path(): SymbolPath {
    return this.#deeper(() => {
      const letter = this.#next();
      switch (letter) {
        case 'C':
          return { kind: 'crate', name: this.#identifier() };
        case 'M':
          return { kind: 'methods', module: this.#implementation(), type: this.#type().path };
        case 'X':
          this.#implementation();
          return this.#trait();
        case 'Y':
          return this.#trait();
        case 'N':
          return this.#nested();
        case 'I':
          return { kind: 'generic', of: this.path(), types: this.#types() };
        case 'B':
          return this.#back(() => this.path());
        default:
          return this.#unread();
      }
    });
  }

  #implementation(): SymbolPath {
    this.#skipMark('s');
    return this.path();
  }

  #trait(): SymbolPath {
    return { kind: 'trait', type: this.#type().words, trait: shortName(this.path()) };
  }

  #nested(): SymbolPath {
    const space = this.#next();
    const parent = this.path();
    const name = this.#identifier();
    const is = space === 'C' ? 'closure' : space >= 'a' ? 'item' : 'shim';
    return { kind: 'nested', parent, is, name };
  }

  /** Up to the end; lifetimes say nothing here. */
  #types(): string[] {
    const types: string[] = [];
    while (!this.#took('E')) {
      if (this.#took('L')) this.#number();
      else types.push(this.#took('K') ? this.#constant() : this.#type().words);
    }
    return types;
  }

  /** `path` is null for a type without a name. */
  #type(): { readonly words: string; readonly path: SymbolPath | null } {
    return this.#deeper(() => {
      const letter = this.#text[this.#at] ?? '';
      if (letter === 'B') {
        this.#next();
        return this.#back(() => this.#type());
      }
      if (/[CMXYNI]/.test(letter)) {
        const path = this.path();
        return { words: shortName(path), path };
      }
      return { words: this.#unnamed(), path: null };
    });
  }

  #unnamed(): string {
    const letter = this.#next();
    switch (letter) {
      case 'A': {
        const item = this.#type().words;
        return `[${item}; ${this.#constant()}]`;
      }
      case 'S':
        return `[${this.#type().words}]`;
      case 'T': {
        const items = this.#types();
        return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
      }
      case 'R':
      case 'Q':
        if (this.#took('L')) this.#number();
        return `${letter === 'R' ? '&' : '&mut '}${this.#type().words}`;
      case 'P':
        return `*const ${this.#type().words}`;
      case 'O':
        return `*mut ${this.#type().words}`;
      case 'F':
        return this.#functionType();
      case 'D':
        return this.#dynamic();
      default:
        return BASIC[letter] ?? this.#unread();
    }
  }

  #functionType(): string {
    this.#skipMark('G');
    this.#took('U');
    if (this.#took('K') && !this.#took('C')) this.#identifier();
    const taken = this.#types().join(', ');
    const { words } = this.#type();
    return words === '()' ? `fn(${taken})` : `fn(${taken}) -> ${words}`;
  }

  #dynamic(): string {
    this.#skipMark('G');
    const traits: string[] = [];
    while (!this.#took('E')) {
      traits.push(shortName(this.path()));
      while (this.#took('p')) {
        this.#identifier();
        this.#type();
      }
    }
    if (this.#took('L')) this.#number();
    return `dyn ${traits.join(' + ')}`;
  }

  /** A number of a generic type, such as the length of an array. */
  #constant(): string {
    if (this.#took('p')) return '_';
    if (this.#took('B')) return this.#back(() => this.#constant());
    this.#type();
    const [whole, sign, digits = ''] = this.#match(/(n?)([0-9a-f]*)_/y);
    if (whole === undefined) return this.#unread();
    return `${sign === 'n' ? '-' : ''}${BigInt(`0x${digits || '0'}`)}`;
  }

  #identifier(): string {
    this.#skipMark('s');
    const isCoded = this.#took('u');
    const [whole, digits] = this.#match(/(\d+)_?/y);
    if (whole === undefined) return this.#unread();
    const start = this.#at;
    this.#at += Number(digits);
    const name = this.#text.slice(start, this.#at);
    return isCoded ? decodedPunycode(name) : name;
  }

  /** What tells crates, versions or lifetimes apart. */
  #skipMark(letter: string): void {
    if (this.#took(letter)) this.#number();
  }

  /** In 62 digits; nothing at all is 0. */
  #number(): number {
    const [whole, digits = ''] = this.#match(/([0-9A-Za-z]*)_/y);
    if (whole === undefined) return this.#unread();
    if (digits === '') return 0;
    const order = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
    return Array.from(digits).reduce((sum, digit) => sum * 62 + order.indexOf(digit), 0) + 1;
  }

  /** What stands at an earlier place of the name once more. */
  #back<Read>(read: () => Read): Read {
    const place = this.#number();
    const after = this.#at;
    this.#at = place;
    const found = read();
    this.#at = after;
    return found;
  }

  #deeper<Read>(read: () => Read): Read {
    this.#depth += 1;
    if (this.#depth > DEEPEST) this.#unread();
    const found = read();
    this.#depth -= 1;
    return found;
  }

  #match(pattern: RegExp): readonly (string | undefined)[] {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found !== null) this.#at = pattern.lastIndex;
    return found ?? [];
  }

  #took(letter: string): boolean {
    if (this.#text[this.#at] !== letter) return false;
    this.#at += 1;
    return true;
  }

  #next(): string {
    const letter = this.#text[this.#at];
    if (letter === undefined) return this.#unread();
    this.#at += 1;
    return letter;
  }

  #unread(): never {
    throw new RangeError(`"${this.#text}" is not read from ${this.#at} on.`);
  }
}
