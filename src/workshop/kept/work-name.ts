/** Names of works: each is also the name of a project, of a Python module and of a crate. */

const LONGEST = 40;
const FORM = /^[A-Za-z][A-Za-z0-9_]*$/;
const KEYWORDS = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
);
/** Words of Rust that no crate may be called. */
const OF_RUST = new Set(
  'abstract become box const crate do dyn enum extern final fn impl let loop macro match mod move mut override priv pub ref self static struct super test trait type typeof unsafe unsized use virtual where'.split(
    ' ',
  ),
);

/** What is wrong with a name, as a sentence; null where nothing is. */
export function faultOf(name: string, taken: readonly string[]): string | null {
  if (name === '') return 'Give it a name: it becomes the name of the project and of the module.';
  if (name.length > LONGEST) return `A name has at most ${LONGEST} characters.`;
  if (!FORM.test(name))
    return 'A name begins with a letter, and has letters from a to z, digits and _ only: Python has to import it.';
  if (KEYWORDS.has(name)) return `“${name}” is a keyword of Python: no module can be called so.`;
  if (OF_RUST.has(name)) return `“${name}” is a word of Rust: no crate can be called so.`;
  if (taken.includes(name)) return `There is a work “${name}” already.`;
  return null;
}

/** A name that is free, as near to `wanted` as can be: the name of a file, for example. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const plain = wanted.replace(/[^A-Za-z0-9_]+/g, '_').replace(/^[^A-Za-z]+|_+$/g, '');
  const base = (plain || 'fast').slice(0, LONGEST - 4);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base}_${number}`;
    if (faultOf(name, taken) === null) return name;
  }
}
