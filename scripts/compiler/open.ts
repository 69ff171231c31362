/** Finds the compiler of this computer, and opens the compile service with it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { projects } from '../../rust/projects.ts';
import { KERNEL_CRATE } from '../../src/compiler/profile.ts';
import type { Mode } from '../../src/compiler/protocol.ts';
import { fromRoot } from '../setup/paths.mjs';
import { type Access, ownAccess } from './access.ts';
import { compileWith, SECONDS } from './compile.ts';
import { kernelSources } from './kernel.ts';
import { type Kits, readKits } from './kits.ts';
import { programs } from './programs.ts';
import { compileRoutes, type Routes } from './routes.ts';
import { kitFor } from './rustc.ts';
import { findSandbox, type Sandbox } from './sandbox.ts';
import { type Compiler, CompileService, type ServiceOptions } from './service.ts';

export interface OpenCompiler {
  readonly routes: Routes;
  /** Ends all that is being compiled, and waits for it. */
  close(): Promise<void>;
}

interface Place {
  /** Where the site lies on its host; begins and ends with a slash. */
  readonly base: string;
  /** That each answer of the site carries. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Where results are kept, relative to the root of the repository. */
const RESULTS = ['build', 'compiler', 'results'];

/** The largest module of the book has a tenth of it. */
const SOURCE_BYTES = 2 ** 18;

/** What an answer comes from beside the compiler: whoever changes one of these wants no answer of before. */
const OWN = [
  ...['assembly.ts', 'compile.ts', 'compiled.ts', 'diagnostics.ts', 'format.ts', 'kernel.ts'],
  ...['legacy-symbol.ts', 'limits.ts', 'programs.ts', 'punycode.ts', 'root.ts', 'rustc.ts'],
  ...['sandbox.ts', 'symbol.ts'],
];

/** A compiler, or why there is none; null where the build has said it already. */
export type Found =
  | { readonly kind: 'compiler'; readonly compiler: Compiler; readonly sandbox: Sandbox['kind'] }
  | { readonly kind: 'none'; readonly why: string | null };

export function findCompiler(): Found {
  const kits = readKits();
  if (kits === null) return { kind: 'none', why: null };
  try {
    const sandbox = findSandbox();
    return { kind: 'compiler', compiler: compilerOf(kits, sandbox), sandbox: sandbox.kind };
  } catch (error) {
    return { kind: 'none', why: error instanceof Error ? error.message : String(error) };
  }
}

export function serveCompiler(
  compiler: Compiler,
  access: Access,
  { base, headers }: Place,
  options: Pick<ServiceOptions, 'checks' | 'places' | 'shared'> = {},
): OpenCompiler {
  const service = new CompileService({ compiler, folder: fromRoot(...RESULTS), ...options });
  return {
    routes: compileRoutes({ service, access, base, headers }),
    close: () => service.close(),
  };
}

/**
 * For pages of this computer alone.
 * @param say Told how the compiler is shut in, or why there is none.
 * @returns Null where this computer cannot compile: the site is then as on any host.
 */
export function openCompiler(place: Place, say: (line: string) => void): OpenCompiler | null {
  const found = findCompiler();
  if (found.kind === 'none') {
    if (found.why !== null) say(`Readers cannot change the Rust here: ${found.why}`);
    return null;
  }
  say(
    found.sandbox === 'bubblewrap'
      ? 'Readers can change the Rust: it is compiled here, shut in by bubblewrap.'
      : 'Readers can change the Rust: it is compiled here, with limits. With bubblewrap it would be shut in.',
  );
  return serveCompiler(found.compiler, ownAccess(), place);
}

function compilerOf(kits: Kits, sandbox: Sandbox): Compiler {
  const own = createHash('sha256');
  for (const name of OWN) own.update(readFileSync(fromRoot('scripts', 'compiler', name)));
  const shape = own.digest('hex');
  return {
    build: kits.build,
    rustc: kits.rustc,
    crates: changeableIn(kits),
    unavailable: kits.unavailable,
    limits: { sourceBytes: SOURCE_BYTES, seconds: SECONDS },
    toolchainOf: (crate, mode) =>
      JSON.stringify([...[shape, kits.build, kits.rustc], partOfToolchain(kits, crate, mode)]),
    compile: compileWith(kits, sandbox),
  };
}

/** What a result of a mode depends on beside the compiler and the kits. */
function partOfToolchain(kits: Kits, crate: string, mode: Mode): unknown {
  if (mode === 'format') return null;
  if (mode === 'kernel') return kernelSources();
  return programs[crate]?.flags ?? kits.flags[kitFor(mode)][crate];
}

/** The modules that may be changed, of each crate with a kit. */
function changeableIn({ flags }: Kits): Record<string, readonly string[]> {
  const found: Record<string, readonly string[]> = {};
  for (const { name, files } of projects) {
    if (flags.quick[name] === undefined || flags.shipped[name] === undefined) continue;
    found[name] = files;
  }
  for (const [crate, { module }] of Object.entries(programs)) found[crate] = [module];
  found[KERNEL_CRATE] = [];
  return found;
}
