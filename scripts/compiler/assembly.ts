/** Reads what rustc writes with `--emit=asm` for WebAssembly: a crate's own functions, in the text form of WebAssembly. */
import type { MachineFunction } from '../../src/compiler/protocol.ts';

/**
 * @param assembly In the syntax of LLVM's assembler.
 * @param crate The name that its functions begin with.
 * @returns In the order of the text, without closures and without what a trait asks for.
 */
export function functionsIn(assembly: string, crate: string): MachineFunction[] {
  const found = new Map<string, MachineFunction>();
  for (const [, symbol = '', body = ''] of assembly.matchAll(
    /^([\w$.]+):\n(\t\.functype\t[\s\S]*?)^\tend_function/gm,
  )) {
    const [own, module, ...rest] = pathOf(symbol);
    if (own !== crate || module === undefined || rest.length === 0) continue;
    if (rest.some((part) => part.startsWith('{'))) continue;
    const name = rest.join('::');
    // A generic function has one of each type that it is called with.
    if (found.has(`${module} ${name}`)) continue;
    found.set(`${module} ${name}`, {
      ...{ module, name },
      signature: /^\t\.functype\t\S+ (.*)$/m.exec(body)?.[1] ?? '',
      code: body.split('\n').flatMap(instruction).join('\n'),
    });
  }
  return [...found.values()];
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

/** A symbol by the path that it stands for. */
function shown(operand: string): string {
  return operand.replace(/^[\w$.]+/, (symbol) => {
    const path = pathOf(symbol);
    return path.length === 0 ? symbol : path.join('::');
  });
}

/** The path of a mangled name, the crate first; empty for a name that is not mangled, or in a form that is not read here. */
function pathOf(symbol: string): string[] {
  if (symbol.startsWith('_ZN')) return legacyPath(symbol.slice(3));
  return symbol.startsWith('_R') ? currentPath(symbol.slice(2)) : [];
}

/** Pieces with their lengths in front; the last one is a hash. */
function legacyPath(mangled: string): string[] {
  return pieces(mangled).slice(0, -1).map(unescaped);
}

function pieces(mangled: string): string[] {
  const [, digits = ''] = /^(\d+)/.exec(mangled) ?? [];
  if (digits === '') return [];
  const end = digits.length + Number(digits);
  return [mangled.slice(digits.length, end), ...pieces(mangled.slice(end))];
}

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ SP: '@', BP: '*', RF: '&', LT: '<', GT: '>', LP: '(', RP: ')', C: ',' },
};

function unescaped(part: string): string {
  return part
    .replace(/^_(?=\$)/, '')
    .replace(/\$(\w+?)\$/g, (whole, code: string) =>
      code.startsWith('u')
        ? String.fromCodePoint(Number.parseInt(code.slice(1), 16))
        : (ESCAPES[code] ?? whole),
    )
    .replaceAll('..', '::');
}

/** The form of names that newer compilers give: only plain paths and methods are read. */
function currentPath(mangled: string): string[] {
  if (/^(?:NC|NS|X|Y)|^Nv[XY]/.test(mangled)) return [];
  const names: string[] = [];
  // A name with its length in front, a mark that tells crates or versions apart, or a letter that says what follows.
  const piece = /(?<size>\d+)_?|[sB][0-9A-Za-z]*_|./y;
  for (let found = piece.exec(mangled); found !== null; found = piece.exec(mangled)) {
    const size = Number(found.groups?.['size'] ?? 0);
    if (size === 0) continue;
    names.push(mangled.slice(piece.lastIndex, piece.lastIndex + size));
    piece.lastIndex += size;
  }
  return names;
}
