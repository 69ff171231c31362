/** Writes down what the machine runs of the Rust that readers may change, and of the workshop's examples: each function, as WebAssembly. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { frames } from '../../rust/crates.ts';
import { projects } from '../../rust/projects.ts';
import type { CompileRequest, MachineFunction } from '../../src/compiler/protocol.ts';
import { compileWith } from '../compiler/compile.ts';
import { readKits } from '../compiler/kits.ts';
import { findSandbox } from '../compiler/sandbox.ts';
import { fromRoot } from '../setup/paths.mjs';
import type { Step } from './run-steps.ts';

const manifest = 'src/generated/machine-code.json';

/** What a reader's own port is compiled in has nothing of the book. */
const shown = projects.filter(({ name }) => frames.every((frame) => frame.name !== name));

export const machineCode: Step = {
  name: 'machine-code',
  title: 'Writing down what the machine runs',
  inputs: [
    'build/stamps/compiler-kits',
    'rust/ports/src',
    'scripts/compiler/assembly.ts',
    'scripts/compiler/compile.ts',
    'scripts/compiler/rustc.ts',
    'scripts/compiler/symbol.ts',
  ],
  outputs: [manifest],
  async run({ detail }) {
    const kits = readKits();
    const listed: Record<string, readonly MachineFunction[]> = {};
    if (kits !== null) {
      const compile = compileWith(kits, findSandbox());
      const list = async (crate: string, files: CompileRequest['files']) => {
        if (kits.flags.quick[crate] === undefined) return [];
        const { answer } = await compile(
          { build: kits.build, crate, files, mode: 'assembly', tab: 'build' },
          new AbortController().signal,
        );
        // The site stands without it: its pages then offer none.
        return answer.kind === 'listed' ? answer.functions : [];
      };
      for (const { name } of shown) {
        detail(name);
        listed[name] = await list(name, {});
      }
      for (const name of examples()) {
        detail(`ports, ${name}`);
        const { kernel, door } = filesOf(name);
        const functions = await list('workshop', { kernel, door });
        const own = functions.filter(({ module }) => module === 'kernel');
        listed['ports'] = [
          ...(listed['ports'] ?? []),
          ...own.map((one) => ({ ...one, module: name })),
        ];
      }
    }
    writeFileSync(fromRoot(manifest), `${JSON.stringify(listed, null, 1)}\n`);
  },
};

/** A folder each. They are compiled as a reader's port is, so that nothing differs but what the reader changes. */
function examples(): string[] {
  const entries = readdirSync(fromRoot('rust', 'ports', 'src'), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

function filesOf(example: string): Record<'kernel' | 'door', string> {
  const read = (file: string): string =>
    readFileSync(fromRoot('rust', 'ports', 'src', example, file), 'utf8');
  return { kernel: read('kernel.rs'), door: read('door.rs') };
}
