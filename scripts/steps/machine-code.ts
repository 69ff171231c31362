/** Writes down what the machine runs of the Rust that readers may change: each function, as WebAssembly. */
import { writeFileSync } from 'node:fs';
import { isWhole, projects } from '../../rust/projects.ts';
import type { MachineFunction } from '../../src/compiler/protocol.ts';
import { compileWith } from '../compiler/compile.ts';
import { readKits } from '../compiler/kits.ts';
import { findSandbox } from '../compiler/sandbox.ts';
import { fromRoot } from '../setup/paths.mjs';
import type { Step } from './run-steps.ts';

const manifest = 'src/generated/machine-code.json';

/** What readers type as a whole has nothing to be read before, and a port of their own is not the book's. */
const shown = projects.filter((project) => !isWhole(project) && project.name === project.module);

export const machineCode: Step = {
  name: 'machine-code',
  title: 'Writing down what the machine runs',
  inputs: [
    'build/stamps/compiler-kits',
    'scripts/compiler/assembly.ts',
    'scripts/compiler/compile.ts',
    'scripts/compiler/rustc.ts',
  ],
  outputs: [manifest],
  async run({ detail }) {
    const kits = readKits();
    const listed: Record<string, readonly MachineFunction[]> = {};
    if (kits !== null) {
      const compile = compileWith(kits, findSandbox());
      for (const { name } of shown) {
        if (kits.flags.quick[name] === undefined) continue;
        detail(name);
        const { answer } = await compile(
          { build: kits.build, crate: name, files: {}, mode: 'assembly', tab: 'build' },
          new AbortController().signal,
        );
        // The site stands without it: its pages then offer none.
        if (answer.kind === 'listed') listed[name] = answer.functions;
      }
    }
    writeFileSync(fromRoot(manifest), `${JSON.stringify(listed, null, 1)}\n`);
  },
};
