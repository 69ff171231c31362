/** The crates that a port may use: they are compiled ahead, and a test holds this table against `rust/workshop`. */

export interface PortCrate {
  /** As Cargo and crates.io know it. */
  readonly name: string;
  readonly version: string;
  /** Lines of Cargo.toml that a project needs for it. */
  readonly dependencies: readonly string[];
  /** What a small use of it adds to the built module, with the flags of a wheel, in bytes. */
  readonly bytes: number;
  /** One sentence: what it is for. */
  readonly why: string;
}

export const PORT_CRATES: readonly PortCrate[] = [
  {
    name: 'indexmap',
    version: '2.14.2',
    dependencies: ['indexmap = "2.14.2"'],
    bytes: 6_858,
    why: 'A map that keeps the order in which keys came, as a dict does.',
  },
  {
    name: 'itertools',
    version: '0.15.0',
    dependencies: ['itertools = "0.15.0"'],
    bytes: 9_149,
    why: 'What Python has in its itertools, and more: combinations, products, windows of tuples.',
  },
  {
    name: 'memchr',
    version: '2.8.3',
    dependencies: ['memchr = "2.8.3"'],
    bytes: 736,
    why: 'Finds bytes and short texts in long ones, many bytes at a time.',
  },
  {
    name: 'rapidfuzz',
    version: '0.5.0',
    dependencies: ['rapidfuzz = "0.5.0"'],
    bytes: 36_385,
    why: 'Distances between texts, such as that of Levenshtein, by algorithms that take long to write well.',
  },
  {
    name: 'rustc-hash',
    version: '2.1.3',
    dependencies: ['rustc-hash = "2.1.3"'],
    bytes: 4_897,
    why: 'A faster hash for keys such as integers, where nobody chooses the keys to slow you down.',
  },
  {
    name: 'serde_json',
    version: '1.0.154',
    dependencies: [
      'serde = { version = "1.0.229", features = ["derive"] }',
      'serde_json = { version = "1.0.154", features = ["float_roundtrip", "preserve_order"] }',
    ],
    bytes: 93_656,
    why: 'Reads and writes JSON, with serde for structs: floats to the last bit, keys in the order of the text.',
  },
  {
    name: 'smallvec',
    version: '1.16.6',
    dependencies: ['smallvec = "1.16.6"'],
    bytes: 3_577,
    why: 'Lists that are short for the most part need no memory of their own.',
  },
];

/** The names of those that a text of Rust uses. */
export function cratesIn(text: string): readonly string[] {
  return PORT_CRATES.filter(({ dependencies }) =>
    dependencies.some((line) => {
      const name = line.slice(0, line.indexOf(' ')).replaceAll('-', '_');
      return new RegExp(`\\b${name}\\b(?=\\s*(?:::|;|\\bas\\b))`).test(text);
    }),
  ).map(({ name }) => name);
}
