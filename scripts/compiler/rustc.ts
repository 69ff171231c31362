/** The compiler's options for one crate and one purpose. */
import type { Mode as AnyMode } from '../../src/compiler/protocol.ts';
import { type CrateFlags, type KitName, PLACES } from './kits.ts';
import type { SeenPlaces } from './sandbox.ts';

/** Modes that compile. */
export type Mode = Exclude<AnyMode, 'format'>;

/** What is measured is built as the wheel is; what is only called or checked needs no link-time optimisation. */
export function kitFor(mode: Mode): KitName {
  return mode === 'measure' ? 'shipped' : 'quick';
}

/** clippy prints the compiler's messages as well as its own. */
export function toolFor(mode: Mode): 'rustc' | 'clippy-driver' {
  return mode === 'check' ? 'clippy-driver' : 'rustc';
}

export function argumentsFor(mode: Mode, { args }: CrateFlags, places: SeenPlaces): string[] {
  const own = [
    ...args.map((arg) =>
      arg.replace(PLACES.dependencies, places.dependencies).replace(PLACES.linker, places.linker),
    ),
    ...['-L', `dependency=${places.dependencies}`, '--out-dir', places.out],
    ...['--error-format=json', '--json=diagnostic-rendered-ansi', '--diagnostic-width=90'],
  ];
  return mode === 'check' ? [...own, '--emit=metadata'] : own;
}

/** As somebody would type them who compiles the same by hand: without what is this book's own or only for messages. */
export function flagsInWords({ args }: CrateFlags): string {
  const told = /^(--edition=|opt-level=|lto|codegen-units=|target-feature=|wasm32-)/;
  const words = args.flatMap((arg, index) => {
    if (!told.test(arg)) return [];
    return arg.startsWith('--') ? [arg] : [args[index - 1] ?? '', arg];
  });
  return ['rustc', ...words].join(' ');
}
