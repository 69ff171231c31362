/** What crosses between Python and Rust: the rows of the cheat sheet, each a function of the crate `boundary`. */

export interface Crossing {
  /** Name of the function, of its region, and of its variant in the benchmark. */
  readonly name: string;
  readonly python: string;
  /** As it stands in the function's signature. */
  readonly rust: string;
  /** What becomes of the value on the way. */
  readonly how: string;
}

export const TO_RUST: readonly Crossing[] = [
  {
    name: 'text',
    python: '`str`',
    rust: '&str',
    how: 'borrowed; if it is not ASCII, Python makes its UTF-8 once and keeps it',
  },
  { name: 'text_owned', python: '`str`', rust: 'String', how: 'copied' },
  { name: 'data', python: '`bytes`', rust: '&[u8]', how: 'borrowed' },
  { name: 'data_owned', python: '`bytes`', rust: 'Vec<u8>', how: 'copied' },
  { name: 'integer', python: '`int`', rust: 'i64', how: 'converted; raises if it is too large' },
  {
    name: 'unsigned',
    python: '`int`',
    rust: 'u64',
    how: 'converted; raises if it is negative or too large',
  },
  { name: 'wide', python: '`int`', rust: 'i128', how: 'converted, in pieces of 64 bits' },
  { name: 'real', python: '`float`', rust: 'f64', how: 'converted' },
  { name: 'pair', python: '`tuple`', rust: '(i64, f64)', how: 'item by item' },
  { name: 'maybe', python: '`int | None`', rust: 'Option<i64>', how: 'like the type inside' },
  { name: 'integers', python: '`list[int]`', rust: 'Vec<i64>', how: 'item by item' },
  { name: 'texts', python: '`list[str]`', rust: 'Vec<String>', how: 'item by item, each copied' },
  {
    name: 'listed',
    python: '`list`',
    rust: "&Bound<'_, PyList>",
    how: 'borrowed; its items stay Python objects',
  },
  {
    name: 'table',
    python: '`dict[str, int]`',
    rust: 'HashMap<String, i64>',
    how: 'key by key, value by value',
  },
  {
    name: 'unique',
    python: '`set[int]`',
    rust: 'HashSet<i64>',
    how: 'item by item, each hashed again',
  },
  {
    name: 'nested',
    python: '`list[list[int]]`',
    rust: 'Vec<Vec<i64>>',
    how: 'item by item, at both levels; here each inner list has ten',
  },
  {
    name: 'keyed',
    python: '`dict` with fixed keys',
    rust: 'Keys',
    how: 'key by key, into a `struct` with `#[derive(FromPyObject)]` and `#[pyo3(from_item_all)]`; here two fields',
  },
  {
    name: 'fields',
    python: 'dataclass, any object with these attributes',
    rust: 'Fields',
    how: 'attribute by attribute, into a `struct` with `#[derive(FromPyObject)]`; here two fields',
  },
  {
    name: 'floats',
    python: '`array`, NumPy array',
    rust: 'PyBuffer<f64>',
    how: 'borrowed; raises if its items have another type',
  },
  {
    name: 'anything',
    python: 'any object',
    rust: "&Bound<'_, PyAny>",
    how: 'borrowed; each use calls Python',
  },
];

export const FROM_RUST: readonly Crossing[] = [
  { name: 'make_text', python: '`str`', rust: 'String', how: 'copied' },
  { name: 'make_data', python: '`bytes`', rust: 'Vec<u8>', how: 'copied' },
  { name: 'make_integers', python: '`list[int]`', rust: 'Vec<i64>', how: 'item by item' },
  {
    name: 'make_table',
    python: '`dict`',
    rust: 'HashMap<i64, i64>',
    how: 'key by key, value by value',
  },
  { name: 'make_unique', python: '`set[int]`', rust: 'HashSet<i64>', how: 'item by item' },
  {
    name: 'make_nested',
    python: '`list[list[int]]`',
    rust: 'Vec<Vec<i64>>',
    how: 'item by item, at both levels',
  },
  {
    name: 'make_keyed',
    python: '`dict` with fixed keys',
    rust: 'Named',
    how: 'key by key, from a `struct` with `#[derive(IntoPyObject)]`; here two fields',
  },
];

/** The crate's front door. */
export const CRATE = 'rust/boundary/src/lib.rs';
