/** In which language a measured row is written, and by what Python reaches it. */
import type { Variant } from '../bench/define.ts';

export interface RowKind {
  readonly language: string;
  /** "none" where nothing has to be crossed. */
  readonly binding: string;
}

const NONE = 'none';

/** By how a row of a published table begins, the more special first. */
const PUBLISHED_KINDS: readonly (readonly [start: string, kind: RowKind])[] = [
  ['C++, Boost.Python', { language: 'C++', binding: 'Boost.Python' }],
  ['C, SWIG', { language: 'C', binding: 'SWIG' }],
  ['C, CPython C API', { language: 'C', binding: 'C API' }],
  ['Cython', { language: 'Cython', binding: 'Cython' }],
  ['Numba', { language: 'Python', binding: 'Numba' }],
  ['NumPy', { language: 'Python', binding: 'NumPy' }],
  ['Python', { language: 'Python', binding: NONE }],
  // Both posts used it; the one of 2017 says so in its method and not in the row.
  ['Rust', { language: 'Rust', binding: 'rust-cpython' }],
];

/** @throws Error for a row whose beginning is not in the table above. */
export function kindOfPublished(implementation: string): RowKind {
  const found = PUBLISHED_KINDS.find(([start]) => implementation.startsWith(start));
  if (found) return found[1];
  const known = PUBLISHED_KINDS.map(([start]) => start).join('; ');
  throw new Error(
    `What language is the published row "${implementation}" in? Its name should start with one of: ${known}; or add it to src/records/kinds.ts.`,
  );
}

export function kindOfVariant(variant: Variant): RowKind {
  switch (variant.engine) {
    case 'python':
      return { language: 'Python', binding: NONE };
    case 'extension':
      return { language: 'Rust', binding: 'PyO3' };
    case 'wasm':
      return { language: 'Rust', binding: NONE };
    case 'native':
      return { language: variant.language, binding: variant.binding };
  }
}
