/** What is done with a module that was built from the reader's Rust. */
import type { Texts } from '../../compiler/file-check.ts';
import type { Built } from './state.ts';

/** With the name of its module. */
export type BuiltAs = Built & { readonly hash: string };

/** What became of it. */
export type Loaded =
  /** `words` follow how long it took; `remark` is what the reader has to know beyond that, or empty. */
  | { readonly kind: 'loaded'; readonly words: string; readonly remark: string }
  | { readonly kind: 'not loaded'; readonly words: string }
  | { readonly kind: 'stopped'; readonly remark: string };

export interface BuiltUse {
  /** What is done, for the status line. */
  readonly words: string;
  /** `say` tells how far it is; `texts` are those that were compiled. Never rejects. */
  use(
    built: BuiltAs,
    say: (words: string) => void,
    signal: AbortSignal,
    texts: Texts,
  ): Promise<Loaded>;
  /** What an earlier module did is not what the text does now, which cannot be built. */
  forget(): void;
}
