/**
 * The root above a lib.rs that readers type as a whole: theirs is a module, so that `#![…]` in it changes nothing else.
 * What they share inside of the crate is found from `crate::` as well, where it is in the download.
 */
import type { CrateFlags } from './kits.ts';

export const ROOT = {
  /** Beside lib.rs. */
  file: 'root.rs',
  text: '#![allow(special_module_name, unused_imports)]\nmod lib;\nuse lib::*;\n',
} as const;

/** The flags of one such project for another that needs the same: all that differs is the name of its module. */
export function flagsBelowRoot({ args, variables }: CrateFlags, module: string): CrateFlags {
  const own = args.map((arg, index) => {
    if (args[index - 1] === '--crate-name') return module;
    return arg === 'src/lib.rs' ? `src/${ROOT.file}` : arg;
  });
  return { args: own, variables: { ...variables, CARGO_PKG_NAME: module } };
}
