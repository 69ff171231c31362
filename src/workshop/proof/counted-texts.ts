/**
 * The text of a port with its functions and blocks counted: a call is written into each of them, and the door hands out
 * which were reached. What runs in a context that is constant is left alone, and so is what a macro is given.
 */
import { rustLanguage } from '@codemirror/lang-rust';
import type { PortFile } from '../work.ts';

export interface Block {
  readonly file: PortFile;
  /** "way": what an `if` without `else` does when its condition is false. */
  readonly kind: 'function' | 'block' | 'way';
  /** From 1; of the block's first statement, or of the `if`. */
  readonly line: number;
}

/** Blocks are known by their places in the list. */
export interface CountedTexts {
  readonly files: Readonly<Record<PortFile, string>>;
  readonly blocks: readonly Block[];
}

export type Reach =
  /** Expressions that have no braces as well: those of closures and of `match`. */
  | 'all'
  /** What has braces already: nothing that is borrowed ends sooner. */
  | 'braces';

type Node = ReturnType<typeof rustLanguage.parser.parse>['topNode'];

/** Constant, or not there in the build, or not ours to see into. */
const LEFT_ALONE = new Set([
  ...['ConstItem', 'StaticItem', 'ConstBlock', 'EnumItem', 'TypeItem', 'ArrayType', 'AsyncBlock'],
  ...['MacroInvocation', 'MacroDefinition', 'DeclarativeMacroItem'],
]);
/** Whose blocks run or do not run; that of a `loop` always does. */
const BRANCHES = new Set([
  ...['IfExpression', 'MatchArm', 'ClosureExpression', 'WhileExpression', 'ForExpression'],
]);

const MODULE = 'counted_blocks';
const REGISTER = 'register';
const RENAMED = '_of_the_port';

/** Null where there is nothing to count, or no `register` that could hand it out. */
export function countedTexts(
  files: Readonly<Record<PortFile, string>>,
  reach: Reach,
): CountedTexts | null {
  const blocks: Block[] = [];
  const kernel = new Counting('kernel', files.kernel, reach, blocks);
  const door = new Counting('door', files.door, reach, blocks);
  const texts = { kernel: kernel.written(), door: door.written() };
  if (!door.hasRegister || blocks.length === 0) return null;
  return { files: { ...texts, door: texts.door + readout(blocks.length) }, blocks };
}

class Counting {
  hasRegister = false;
  readonly #file: PortFile;
  readonly #text: string;
  readonly #reach: Reach;
  readonly #blocks: Block[];
  /** In the order in which they are met: of two at one place the first comes first. */
  readonly #inserted: { readonly at: number; readonly text: string }[] = [];

  constructor(file: PortFile, text: string, reach: Reach, blocks: Block[]) {
    this.#file = file;
    this.#text = text;
    this.#reach = reach;
    this.#blocks = blocks;
    this.#visit(rustLanguage.parser.parse(text).topNode);
  }

  written(): string {
    let [written, from] = ['', 0];
    for (const { at, text } of this.#inserted.toSorted((a, b) => a.at - b.at)) {
      written += this.#text.slice(from, at) + text;
      from = at;
    }
    return written + this.#text.slice(from);
  }

  #visit(node: Node): void {
    if (LEFT_ALONE.has(node.name)) return;
    if (node.name === 'AttributeItem' && this.#isConditional(node)) return;
    if (node.name === 'FunctionItem') {
      this.#function(node);
      return;
    }
    if (node.name === 'Block' && isBranch(node)) this.#count('block', node);
    const body = this.#reach === 'all' ? expressionOf(node) : null;
    if (body !== null) {
      const line = this.#lineAt(node.name === 'MatchArm' ? node.from : body.from);
      this.#insert(body.from, `{ ${this.#hit('block', line)}`);
    }
    for (const child of childrenOf(node)) this.#visit(child);
    if (node.name === 'IfExpression' && node.getChild('else') === null) {
      this.#insert(node.to, ` else { ${this.#hit('way', this.#lineAt(node.from))}}`);
    }
    if (body !== null) this.#insert(body.to, ' }');
  }

  #function(node: Node): void {
    const [name, body] = [node.getChild('BoundIdentifier'), node.getChild('Block')];
    if (name === null || body === null || node.getChild('const') !== null) return;
    const isTop = node.parent?.parent === null || node.parent?.parent?.parent === null;
    if (this.#file === 'door' && this.#textOf(name) === REGISTER && isTop) {
      this.hasRegister = true;
      this.#insert(name.to, RENAMED);
      return;
    }
    this.#count('function', body, this.#lineAt(name.from));
    for (const child of childrenOf(body)) this.#visit(child);
  }

  /** Whether it is there in some builds only, such as the tests. */
  #isConditional(node: Node): boolean {
    return node.getChildren('Attribute').some((each) => /\bcfg\b/.test(this.#textOf(each)));
  }

  #count(kind: Block['kind'], block: Node, at?: number): void {
    const [brace, ...rest] = childrenOf(block);
    const inner = rest.filter(({ name }) => name === 'InnerAttribute');
    const first = rest.find(({ name }) => name !== 'InnerAttribute' && !name.endsWith('Comment'));
    const line = at ?? this.#lineAt(first?.name === '}' ? block.from : (first?.from ?? block.from));
    this.#insert(inner.at(-1)?.to ?? brace?.to ?? block.from, ` ${this.#hit(kind, line)}`);
  }

  #hit(kind: Block['kind'], line: number): string {
    this.#blocks.push({ file: this.#file, kind, line });
    return `crate::door::${MODULE}::hit(${this.#blocks.length - 1}); `;
  }

  #insert(at: number, text: string): void {
    this.#inserted.push({ at, text });
  }

  #lineAt(position: number): number {
    return this.#text.slice(0, position).split('\n').length;
  }

  #textOf({ from, to }: Node): string {
    return this.#text.slice(from, to);
  }
}

function isBranch(block: Node): boolean {
  const { parent, prevSibling } = block;
  if (parent === null) return false;
  return BRANCHES.has(parent.name) || prevSibling?.name === 'else';
}

/** The answer of a closure or of an arm of a `match`, where it has no braces. */
function expressionOf(node: Node): Node | null {
  if (node.name !== 'MatchArm' && node.name !== 'ClosureExpression') return null;
  const last = childrenOf(node).findLast(({ name }) => name !== ',' && !name.endsWith('Comment'));
  return last === undefined || last.name === 'Block' ? null : last;
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

/** What the door has more: the counters, a function for Python, and a `register` that adds it. */
function readout(count: number): string {
  return `
pub(crate) mod ${MODULE} {
    use std::sync::atomic::{AtomicBool, Ordering};

    use pyo3::prelude::*;

    static BLOCKS: [AtomicBool; ${count}] = [const { AtomicBool::new(false) }; ${count}];

    pub(crate) fn hit(block: usize) {
        BLOCKS[block].store(true, Ordering::Relaxed);
    }

    #[pyfunction]
    fn ${MODULE}(forget: bool) -> Vec<usize> {
        if forget {
            for block in &BLOCKS {
                block.store(false, Ordering::Relaxed);
            }
        }
        (0..BLOCKS.len()).filter(|&block| BLOCKS[block].load(Ordering::Relaxed)).collect()
    }

    pub(super) fn add(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add_function(wrap_pyfunction!(${MODULE}, module)?)
    }
}

pub fn ${REGISTER}(module: &pyo3::Bound<'_, pyo3::types::PyModule>) -> pyo3::PyResult<()> {
    ${MODULE}::add(module)?;
    ${REGISTER}${RENAMED}(module)
}
`;
}
