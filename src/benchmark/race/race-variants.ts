/** The lanes of the race, from the top. */

export interface Lane {
  /** Names the lane in the page. */
  readonly lane: string;
  readonly variant: string;
  /** Class of its tag: the language. */
  readonly tag: 'py' | 'rs' | 'other';
  readonly label: string;
  readonly note: string;
}

export const LANES: readonly Lane[] = [
  {
    lane: 'zip',
    variant: 'zip',
    tag: 'py',
    label: 'Python loop',
    note: 'CPython, compiled to WebAssembly',
  },
  {
    lane: 'rs_zipped',
    variant: 'rs_zipped',
    tag: 'rs',
    label: 'same loop',
    note: 'in Rust, imported by that Python',
  },
  {
    lane: 'rs_shipped',
    variant: 'rs_shipped',
    tag: 'rs',
    label: 'shipped',
    note: 'in Rust, bytes in blocks, SIMD',
  },
  {
    lane: 'wasm',
    variant: 'wasm_blocks',
    tag: 'other',
    label: 'no Python',
    note: 'the blocks alone, on a copy of the text, out of competition',
  },
];
