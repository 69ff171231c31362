/** Reads what rustc writes with `--emit=asm` for WebAssembly: a crate's own functions, in the text form of WebAssembly. */
import type { MachineFunction, ModuleName } from '../../src/compiler/protocol.ts';
import { legacyName } from './legacy-symbol.ts';
import { longName, readSymbol, type SymbolPath } from './symbol.ts';

/** One that has something to put away when it panics begins with a label of its own. */
const FUNCTION = /^([\w$.]+):\n(?:\.L\w+:\n)?(\t\.functype\t[\s\S]*?)^\tend_function/gm;

/**
 * @param assembly In the syntax of LLVM's assembler.
 * @param crate The name that its functions begin with.
 * @param modules Below the crate's root: those of other modules are left out.
 * @returns In the order of the text, without closures, what a trait asks for, and what PyO3's macros write. A generic
 *   function is there once for each list of types that it is called with.
 */
export function functionsIn(
  assembly: string,
  crate: string,
  modules: readonly ModuleName[],
): MachineFunction[] {
  const functions: MachineFunction[] = [];
  for (const [symbol, body] of bodiesIn(assembly)) {
    const path = readSymbol(symbol);
    const named = path === null ? null : namedBy(path);
    if (named === null) continue;
    const [own, module = '', ...rest] = named.names;
    if (own !== crate || !modules.includes(module) || rest.length === 0) continue;
    if (rest.some((part) => part === '' || part.startsWith('__py'))) continue;
    functions.push({
      ...{ module, name: rest.join('::'), types: named.types },
      signature: /^\t\.functype\t\S+ (.*)$/m.exec(body)?.[1] ?? '',
      code: body.split('\n').flatMap(instruction).join('\n'),
    });
  }
  return functions;
}

/** By their symbols. Of functions that come out the same one alone is written down, and the others are told to be it. */
function bodiesIn(assembly: string): ReadonlyMap<string, string> {
  const bodies = new Map<string, string>();
  for (const [, symbol = '', body = ''] of assembly.matchAll(FUNCTION)) bodies.set(symbol, body);
  for (const [, symbol = '', same = ''] of assembly.matchAll(/^([\w$.]+) = ([\w$.]+)$/gm)) {
    const body = bodies.get(same);
    if (body !== undefined) bodies.set(symbol, body);
  }
  return bodies;
}

/** What somebody has given a name, with the types that it was compiled for. */
interface Named {
  /** The crate first. */
  readonly names: readonly string[];
  readonly types: readonly string[];
}

/** Null for what only stands inside of something that has a name. */
function namedBy(path: SymbolPath): Named | null {
  switch (path.kind) {
    case 'crate':
      return { names: [path.name], types: [] };
    case 'generic': {
      const named = namedBy(path.of);
      return named && { names: named.names, types: [...named.types, ...path.types] };
    }
    case 'nested': {
      const named = path.is === 'item' ? namedBy(path.parent) : null;
      return named && { names: [...named.names, path.name], types: named.types };
    }
    case 'methods': {
      const module = namedBy(path.module);
      const type = path.type === null ? null : namedBy(path.type);
      const name = type?.names.at(-1);
      if (module === null || type === null || name === undefined) return null;
      return { names: [...module.names, name], types: type.types };
    }
    case 'trait':
      return null;
  }
}

/** One line of the assembler in WebAssembly's text form; nothing for labels and directives. */
function instruction(line: string): string[] {
  const [, name = '', operands = ''] = /^\t([a-z][\w.]*)\s*(.*?)\s*$/.exec(line) ?? [];
  if (name === '') return [];
  if (name.startsWith('end_')) return ['end'];
  return [[name, ...operandsOf(name, operands)].join(' ')];
}

/** Instructions on memory: an offset, and the alignment where it is not the natural one. */
const MEMORY = /^[\w.]+\.(?:load|store)(?:\d|$)/;
const PLACE = /^(\d+)(?::p2align=(\d+))?(?:, (\d+))?$/;

function operandsOf(name: string, operands: string): string[] {
  if (operands === '') return [];
  const [, offset = '', align, lane] = (MEMORY.test(name) && PLACE.exec(operands)) || [];
  if (offset !== '') {
    return [
      ...(offset === '0' ? [] : [`offset=${offset}`]),
      ...(align === undefined ? [] : [`align=${2 ** Number(align)}`]),
      ...(lane === undefined ? [] : [lane]),
    ];
  }
  const values = operands.replace(/[{},]/g, '').split(/\s+/).map(shown);
  if (name !== 'v128.const') return values;
  const kind = values.some((value) => value.includes('p')) ? 'f' : 'i';
  return [`${kind}${128 / values.length}x${values.length}`, ...values];
}

/** Texts and tables that the compiler has put into memory: their names change with every change of the source. */
const CONSTANT = /^\.L(?:anon|switch\.table)\.[\w.]+@\w+/;

/** A symbol by the path that it stands for. */
function shown(operand: string): string {
  return operand.replace(CONSTANT, 'constant').replace(/^[\w$.]+/, (symbol) => {
    const path = readSymbol(symbol);
    return path === null ? (legacyName(symbol) ?? symbol) : longName(path);
  });
}
