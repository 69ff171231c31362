/** What the machine runs of the book's own Rust: read while the site is built, where a build step has written it down. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Module } from '../../compiler/changeable.ts';
import type { CrateName, MachineFunction } from '../../compiler/protocol.ts';

const MANIFEST = 'src/generated/machine-code.json';

export type MachineCode = Readonly<Record<CrateName, readonly MachineFunction[]>>;

/** `root` is the root of the repository: the working directory of every build command. */
export function readMachineCode(root = process.cwd()): MachineCode {
  const path = resolve(root, MANIFEST);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

/** Of the functions that a text defines the names of those that are compiled by themselves, in the order of the text. */
export function namesIn(text: string, { crate, module }: Module, code: MachineCode): string[] {
  const defined = Array.from(text.matchAll(/^[ \t]*(?:pub(?:\([a-z]+\))? )?(?:const )?fn (\w+)/gm));
  const names = defined.flatMap(([, name = '']) =>
    (code[crate] ?? [])
      .filter((listed) => listed.module === module && listed.name.split('::').at(-1) === name)
      .map((listed) => listed.name),
  );
  // A generic function is listed for each list of types.
  return [...new Set(names)];
}
