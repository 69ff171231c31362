/** The calls that are profiled; `calls.py` has them by their ids. */
export interface ProfiledCall {
  readonly id: string;
  /** Folder of the crate, whose name is that of the module. */
  readonly crate: string;
}

const QUICK = 'content/chapters/07-rust-in-your-toolset/profile/quick';

export const profiledCalls: readonly ProfiledCall[] = [
  { id: 'list-of-floats', crate: 'rust/arrays' },
  { id: 'buffer', crate: 'rust/arrays' },
  { id: 'records', crate: 'rust/rows' },
  { id: 'interned-keys', crate: 'rust/rows' },
  { id: 'default-hash', crate: 'rust/triples' },
  { id: 'quick-hash', crate: QUICK },
];
