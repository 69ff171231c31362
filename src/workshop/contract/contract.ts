/**
 * What goes into a function, what comes out, and what is promised of both sides. Python writes it
 * (`python/contract.py`), the reader may change it in a table, and the layout of the port, the drawn inputs of the proof
 * and the inputs of the race all follow from it. It is JSON: integers of Python are decimal texts.
 */

/** The types of Rust that an `int` may become. */
export const INTEGERS = ['i32', 'i64', 'u8', 'u32', 'u64', 'usize', 'i128'] as const;
export type Integer = (typeof INTEGERS)[number];

/** Items of a buffer, by the type of Rust; Python calls them "B", "q" and "d". */
export type BufferItem = 'u8' | 'i64' | 'f64';

export type Type =
  | {
      readonly kind: 'int';
      readonly rust: Integer;
      /** The range that is promised, both ends included; null for that of the Rust type. */
      readonly low: string | null;
      readonly high: string | null;
    }
  | {
      readonly kind: 'float';
      readonly low: number | null;
      readonly high: number | null;
      /** Whether NaN and the infinities are among the inputs. */
      readonly special: boolean;
    }
  | { readonly kind: 'bool' }
  | {
      readonly kind: 'str';
      /** Characters that texts are made of; null for all that UTF-8 can hold. */
      readonly alphabet: string | null;
      readonly shortest: number;
      readonly longest: number | null;
    }
  | { readonly kind: 'bytes'; readonly shortest: number; readonly longest: number | null }
  | { readonly kind: 'none' }
  | { readonly kind: 'optional'; readonly of: Type }
  | {
      readonly kind: 'list';
      readonly of: Type;
      readonly shortest: number;
      readonly longest: number | null;
    }
  | { readonly kind: 'tuple'; readonly of: readonly Type[] }
  /** `tuple[T, ...]`: items of one type, as many as there are. */
  | {
      readonly kind: 'unbounded-tuple';
      readonly of: Type;
      readonly shortest: number;
      readonly longest: number | null;
    }
  | { readonly kind: 'dict'; readonly key: Type; readonly value: Type }
  | { readonly kind: 'set'; readonly of: Type; readonly frozen: boolean }
  /** `array.array`, `memoryview` and their like: read in place. */
  | { readonly kind: 'buffer'; readonly item: BufferItem }
  | {
      readonly kind: 'record';
      /** Of the dataclass, or a name made up for a dict with fixed keys. */
      readonly name: string;
      readonly form: 'dataclass' | 'dict' | 'object';
      readonly fields: readonly Field[];
    }
  /** A subclass of `enum.Enum`, whose members are told apart by their names. */
  | {
      readonly kind: 'enum';
      /** Of the class. */
      readonly name: string;
      /** In their order, without aliases. */
      readonly members: readonly Member[];
    }
  /** Kept as it is: Rust asks Python for what it needs of it. */
  | { readonly kind: 'object'; readonly seen: readonly string[] };

export interface Member {
  readonly name: string;
  /** Its value as Python source; null where it is neither an int nor a text. */
  readonly value: string | null;
}

export interface Field {
  readonly name: string;
  readonly type: Type;
}

export interface Parameter extends Field {
  readonly how: 'positional-only' | 'either' | 'keyword-only';
  /** As Python source, for example "0" or "None"; null where an argument has to be given. */
  readonly default: string | null;
  /** "borrowed": read where Python has it. "kept": the object itself. */
  readonly passing: 'copied' | 'borrowed' | 'kept';
}

/** What the original does with an input that the types leave out: found out by trying. */
export interface BadInput {
  readonly parameter: string;
  /** What was given, as Python source. */
  readonly given: string;
  /** Name of the exception's class, for example "TypeError"; null where the original answered. */
  readonly raised: string | null;
  /** The message, or the answer's repr. */
  readonly text: string;
  /** What the port may do instead, in the words of `raised`; null: the same, its message perhaps a better one. */
  readonly port: { readonly raised: string | null } | null;
}

export interface Contract {
  /** A function, or a method as `Class.method`. */
  readonly function: string;
  /** Of the original, without indentation; empty for none. */
  readonly docstring: string;
  /** For a method the first is `self`, a record of the attributes that it reads. */
  readonly parameters: readonly Parameter[];
  readonly returns: Type;
  /** How far a float of the answer may be off, in units in the last place; 0: not at all. */
  readonly ulp: number;
  /** What becomes of an int beyond its range: an exception, or a call of the original. */
  readonly beyond: 'OverflowError' | 'original';
  /** Exceptions that the original raises for inputs of the right types, by the names of their classes. */
  readonly raises: readonly string[];
  /** Parameters whose values the original changes. */
  readonly changes: readonly string[];
  /** Whether Ctrl+C has to end a call: the kernel then asks now and then. */
  readonly interruptible: boolean;
  readonly bad: readonly BadInput[];
}

/** Why a function is not to be ported by this page. */
export type Refusal =
  | 'generator'
  | 'async'
  | 'variadic'
  | 'decorated'
  | 'closure'
  | 'random'
  | 'needs-packages'
  | 'input-output'
  | 'state'
  | 'missing'
  | 'syntax'
  | 'undrawable';

export type ContractAnswer =
  | { readonly kind: 'contract'; readonly contract: Contract; readonly notes: readonly string[] }
  /** `message` says what is in the way, and the way out. */
  | { readonly kind: 'refused'; readonly why: Refusal; readonly message: string };
