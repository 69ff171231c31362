/** Reads what `perf script` prints: stacks of samples, from which those inside an extension are kept. */
import path from 'node:path';
import type { Frame, FrameKind, Profile } from '../../src/records/profile/profile.ts';

/** What `perf script` is asked for: addresses, symbols, files, and with whole paths the lines in the sources. */
export const SCRIPT = ['script', '--full-source-path', '-F', 'ip,sym,dso,srcline'];

/** `12ab name (/folder/file)`; the name alone of a function that was inlined. */
const FRAME = /^\s+([0-9a-f]+) (.+?)(?: \((\/[^()]*|\[[^()]*\])\))?$/;
/** `/folder/file.rs:12 (inlined)`, the line after that. */
const LINE = /^ {2}(\/.*):\d+(?: \(inlined\))?$/;
/** Folders of the sources of others. */
const OTHERS = /\/(?:registry\/src|rustc\/[0-9a-f]+|rust\/deps)\//;
/** Symbols of others begin so. */
const LIBRARIES = /^<?(?:std|core|alloc|hashbrown|pyo3|pyo3_ffi|__rust\w*)(?:::|$)/;

/** A line of a stack, with those at the same address: functions that the compiler has put into one. */
interface Told {
  readonly address: string;
  readonly symbol: string;
  /** Of the program or the library; null where the function was inlined. */
  readonly file: string | null;
  readonly source: string | null;
}

/**
 * @param output Of `perf`, asked as in `SCRIPT`: the innermost frame first, and an empty line between samples.
 * @param module File name of the extension; samples without a frame of it are left out.
 * @param crate Name of the crate whose frames are its own.
 */
export function readStacks(
  output: string,
  module: string,
  crate: string,
): Pick<Profile, 'frames' | 'stacks'> {
  const frames: Frame[] = [];
  const places = new Map<string, number>();
  const placeOf = (frame: Frame): number => {
    const key = `${frame.kind} ${frame.name}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, frames.length);
    return frames.push(frame) - 1;
  };
  const counts = new Map<string, number>();
  for (const sample of output.split(/\n\n+/)) {
    const inside = framesOf(toldIn(sample), module, crate);
    if (inside.length === 0) continue;
    const key = inside.map(placeOf).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const stacks = [...counts].map(([key, count]) => [key.split(' ').map(Number), count] as const);
  return { frames, stacks: stacks.sort(([, one], [, other]) => other - one) };
}

function toldIn(sample: string): Told[] {
  const told: Told[] = [];
  for (const line of sample.split('\n')) {
    const [, address, symbol, file = null] = FRAME.exec(line) ?? [];
    const [, source] = LINE.exec(line) ?? [];
    const last = told.pop();
    if (last !== undefined) told.push(source === undefined ? last : { ...last, source });
    if (address !== undefined && symbol !== undefined) {
      told.push({ address, symbol, file, source: null });
    }
  }
  return told;
}

/**
 * From the first frame of the crate inwards. A function with what it calls of the same name, such as its
 * closures, is one frame; what C has inlined is left in its caller.
 */
function framesOf(told: readonly Told[], module: string, crate: string): Frame[] {
  const kept: Frame[] = [];
  for (const group of byAddress(told).reverse()) {
    const base = group.find(({ file }) => file !== null);
    const isInside = base?.file?.endsWith(`/${module}`) ?? false;
    if (base === undefined || (kept.length === 0 && !isInside)) continue;
    const [outermost, ...inlined] = group.filter((one) => one !== base).reverse();
    const isBase = outermost === undefined || bareName(outermost.symbol) === bareName(base.symbol);
    const rest = outermost === undefined || isBase ? inlined : [outermost, ...inlined];
    for (const frame of isInside
      ? [ownFrame(base, crate), ...rest.map((one) => ownFrame(one, crate))]
      : [
          { name: base.symbol.replace(/^__GI_(?:__libc_)?/, ''), kind: otherKind(base.file ?? '') },
        ]) {
      const above = kept.at(-1);
      const isWay = above === undefined && frame.kind === 'library';
      if (!isWay && (above?.name !== frame.name || above.kind !== frame.kind)) kept.push(frame);
    }
  }
  return kept;
}

function byAddress(told: readonly Told[]): Told[][] {
  const groups: Told[][] = [];
  for (const one of told) {
    const last = groups.at(-1);
    // A call of itself has the same address twice, and each time a file.
    const isNext =
      last?.[0]?.address === one.address &&
      !(one.file !== null && last.some(({ file }) => file !== null));
    if (isNext) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** A frame of the extension: a function that was inlined is told by its source, any other by its symbol. */
function ownFrame({ symbol, file, source }: Told, crate: string): Frame {
  if (file !== null) {
    const isOwn = symbol.startsWith(`${crate}::`) || !LIBRARIES.test(symbol);
    return { name: shortName(symbol), kind: isOwn ? 'crate' : 'library' };
  }
  const isOwn = source !== null && !OTHERS.test(source);
  const module = source === null ? '' : `${moduleOf(source)}::`;
  return { name: `${module}${bareName(symbol)}`, kind: isOwn ? 'crate' : 'library' };
}

/** `vec` of `…/vec/mod.rs`, `count` of `…/count.rs`. */
function moduleOf(source: string): string {
  const name = path.basename(source, '.rs');
  return name === 'mod' ? path.basename(path.dirname(source)) : name;
}

function otherKind(file: string): FrameKind {
  return /python/.test(path.basename(file)) ? 'python' : 'system';
}

/** A symbol without generic types and closures. */
function plain(symbol: string): string {
  // `<A as B>::f` is f of B for A: the trait says more than the type.
  let name = symbol.replace(/(::)?\{+closure[^}]*\}+/g, '').replace(/->/g, '');
  name = name.replace(/^<.* as ([^<>]+(?:<.*>)?)>::/, '$1::');
  for (let before = ''; before !== name; ) {
    before = name;
    name = name.replace(/<[^<>]*>/g, '');
  }
  return name;
}

/** The last part of a name. */
function bareName(symbol: string): string {
  return plain(symbol).split('::').filter(Boolean).at(-1) ?? 'closure';
}

/** The last two parts: the function and the module or type that it belongs to. */
function shortName(symbol: string): string {
  return plain(symbol).split('::').filter(Boolean).slice(-2).join('::') || symbol;
}
