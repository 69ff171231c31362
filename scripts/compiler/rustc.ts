/** The compiler's options for one crate and one purpose. */
import type { Mode as AnyMode } from '../../src/compiler/protocol.ts';
import { type CrateFlags, type KitName, PLACES } from './kits.ts';
import type { SeenPlaces } from './sandbox.ts';

/** Modes that compile a crate with the flags of a kit. */
export type Mode = Exclude<AnyMode, 'format' | 'kernel'>;

/** What is measured is built as the wheel is; what is only called or checked needs no link-time optimisation. */
export function kitFor(mode: Mode): KitName {
  return mode === 'measure' ? 'shipped' : 'quick';
}

/** clippy prints the compiler's messages as well as its own. */
export function toolFor(mode: Mode): 'rustc' | 'clippy-driver' {
  return mode === 'check' ? 'clippy-driver' : 'rustc';
}

/** Messages as the page shows them. */
export const MESSAGES: readonly string[] = [
  ...['--error-format=json', '--json=diagnostic-rendered-ansi', '--diagnostic-width=90'],
];

export function argumentsFor(mode: Mode, { args }: CrateFlags, places: SeenPlaces): string[] {
  const own = [
    ...args.map((arg) =>
      arg.replace(PLACES.dependencies, places.dependencies).replace(PLACES.linker, places.linker),
    ),
    ...['-L', `dependency=${places.dependencies}`, '--out-dir', places.out],
    ...MESSAGES,
  ];
  switch (mode) {
    case 'check':
      return [...own, '--emit=metadata'];
    case 'assembly':
      return [...own.map(asLibrary), '--emit=asm', ...EACH_BY_ITSELF];
    default:
      return own;
  }
}

/** Not linked: linked, most functions are a part of another one. */
function asLibrary(arg: string, index: number, all: readonly string[]): string {
  return all[index - 1] === '--crate-type' ? 'lib' : arg;
}

/**
 * All functions stay, also those that are small enough to be copied to whoever calls them. Generic ones are compiled for the
 * types that they are called with, which this form of names keeps.
 */
const EACH_BY_ITSELF = ['-C', 'link-dead-code', '-C', 'symbol-mangling-version=v0'];

/** As somebody would type them who compiles the same by hand: without what is this book's own or only for messages. */
export function flagsInWords({ args }: Pick<CrateFlags, 'args'>): string {
  const told = /^(--edition=|opt-level=|lto|codegen-units=|target-feature=|wasm32-)/;
  const words = args.flatMap((arg, index) => {
    if (!told.test(arg)) return [];
    return arg.startsWith('--') ? [arg] : [args[index - 1] ?? '', arg];
  });
  return ['rustc', ...words].join(' ');
}
