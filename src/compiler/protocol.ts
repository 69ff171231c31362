/** What the page and the compile service say to each other. */
import type { Profile } from './profile.ts';

/** What a compilation is for. */
export type Mode =
  /** Messages only; nothing is made. */
  | 'check'
  /** To be called: compiled quickly, as fast as the book's own but for link-time optimisation. */
  | 'run'
  /** To be measured: with the flags of the wheel that the book ships. */
  | 'measure'
  /** Laid out as rustfmt does; nothing is compiled. */
  | 'format'
  /** To be read: what the machine runs, function by function. */
  | 'assembly'
  /** To be measured without Python: one kernel of the book, in a profile of the reader's. */
  | 'kernel';

/** A crate that readers may change, by the name of its folder under rust/. */
export type CrateName = string;

/** Of a module below the crate's root, for example "count" for src/count.rs. */
export type ModuleName = string;

/** `GET /compile/status`. */
export interface CompilerStatus {
  /** Of the build of the site that this compiler belongs to. */
  readonly build: string;
  /** For example "rustc 1.95.0". */
  readonly rustc: string;
  /** To be sent with each request; null where a cookie tells who asks. */
  readonly token: string | null;
  /** The modules of each crate that may be changed. */
  readonly crates: Readonly<Record<CrateName, readonly ModuleName[]>>;
  /** Crates that cannot be compiled here, with the reason. */
  readonly unavailable: Readonly<Record<CrateName, string>>;
  readonly limits: Limits;
}

export interface Limits {
  /** Of all files of a request together, in bytes of UTF-8. */
  readonly sourceBytes: number;
  /** Until a compilation is ended, in seconds. */
  readonly seconds: Readonly<Record<Mode, number>>;
}

/** `POST /compile`, as JSON, with the token, where there is one, in the header `X-Compile-Token`. */
export interface CompileRequest {
  /** Of the page. */
  readonly build: string;
  readonly crate: CrateName;
  /** The whole text of each module that differs from the book's. */
  readonly files: Readonly<Record<ModuleName, string>>;
  readonly mode: Mode;
  /** For a kernel, and only for one. */
  readonly profile?: Profile;
  /**
   * A name that this tab has made up: a new press ends what the same tab still waits for in the same mode. In a class
   * the reader counts in its place.
   */
  readonly tab: string;
}

export type CompileAnswer =
  | {
      readonly kind: 'built';
      /** The module is at `/compile/modules/HASH.so`; null after a check. */
      readonly hash: string | null;
      /** Warnings and hints. */
      readonly diagnostics: readonly Diagnostic[];
      /** As a reader would type them. */
      readonly flags: string;
      /** Of a kernel's file, in bytes. */
      readonly weight?: { readonly bytes: number; readonly gzip: number };
      /** That the compiler took; of the first time where `isKept`. */
      readonly milliseconds: number;
      /** The answer was kept from an earlier request. */
      readonly isKept: boolean;
    }
  /** The files of the request in rustfmt's layout. */
  | { readonly kind: 'formatted'; readonly files: Readonly<Record<ModuleName, string>> }
  /** The functions of the modules that readers may change. */
  | {
      readonly kind: 'listed';
      readonly functions: readonly MachineFunction[];
      /** That the compiler took; of the first time where `isKept`. */
      readonly milliseconds: number;
      readonly isKept: boolean;
    }
  /** The compiler said no. */
  | { readonly kind: 'rejected'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'ended'; readonly why: 'time' | 'memory' | 'size' | 'superseded' }
  /** Too many wait already. */
  | { readonly kind: 'busy'; readonly ahead: number }
  /** The page is of another build: it has to be loaded again. */
  | { readonly kind: 'older'; readonly build: string }
  /** A crate or module that is not there or cannot be changed. */
  | { readonly kind: 'refused'; readonly reason: string };

/** A function as WebAssembly. */
export interface MachineFunction {
  readonly module: ModuleName;
  /** Below its module, for example "count_blocks" or "Corpus::append". */
  readonly name: string;
  /** That a generic function was compiled for, for example "Vec<f64>"; empty for any other. */
  readonly types: readonly string[];
  /** For example "(i32, i32) -> (i32)". */
  readonly signature: string;
  /** In WebAssembly's own text form: one instruction a line, not indented. */
  readonly code: string;
}

/** One message of rustc or clippy. */
export interface Diagnostic {
  readonly level: 'error' | 'warning' | 'note' | 'help';
  /** For example "E0382" or "clippy::needless_range_loop"; null where it has none. */
  readonly code: string | null;
  readonly message: string;
  /** Where it is; empty where it has no place in the reader's files. */
  readonly spans: readonly Span[];
  readonly suggestions: readonly Suggestion[];
  /** Notes and help without a place. */
  readonly notes: readonly string[];
  /** As a terminal shows it, with colours. */
  readonly rendered: string;
  /** The text of `rustc --explain`; null where there is none. */
  readonly explanation: string | null;
}

/** Positions count UTF-16 units from the start of the module's text, as JavaScript does. */
export interface Span {
  readonly module: ModuleName;
  readonly from: number;
  readonly to: number;
  readonly isPrimary: boolean;
  /** What the compiler writes below it; empty for nothing. */
  readonly label: string;
}

/** A change that the compiler proposes; all of its edits belong together. */
export interface Suggestion {
  readonly message: string;
  readonly edits: readonly Edit[];
  /** Whether the compiler is sure that this is what was meant. */
  readonly isSure: boolean;
}

export interface Edit {
  readonly module: ModuleName;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}
