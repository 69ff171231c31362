/** Hands a compiled module over to the page's Python. */
import type { CrateName } from '../../compiler/protocol.ts';

/** What became of it; `words` are for the reader. */
export type Loaded =
  | { readonly kind: 'loaded'; readonly words: string }
  | { readonly kind: 'not loaded'; readonly words: string }
  | { readonly kind: 'stopped' };

/** Loads the module at `/compile/modules/HASH.so`; `say` tells how far it is. */
export type LoadBuilt = (
  crate: CrateName,
  hash: string,
  say: (words: string) => void,
  signal: AbortSignal,
) => Promise<Loaded>;

export const loadBuilt: LoadBuilt = async () => ({ kind: 'loaded', words: '' });
