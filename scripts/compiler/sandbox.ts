/**
 * Runs the compiler on a reader's source: in a sandbox of bubblewrap where that works, else as a plain process; with
 * limits and an empty environment in either case. What is compiled is never run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fromRoot } from '../setup/paths.mjs';
import { type Ended, type Limits, limited } from './limits.ts';

/** Folders and files that a compilation sees; absolute, on this computer. */
export interface Places {
  /** The crate: it can be read. */
  readonly crate: string;
  /** Compiled dependencies: they can be read. */
  readonly dependencies: string;
  /** Where the result goes: it can be written. */
  readonly out: string;
}

/** The same as the compiler sees them. */
export interface SeenPlaces extends Places {
  readonly linker: string;
}

export type Tool = 'rustc' | 'clippy-driver' | 'rustfmt';

/** How the compiler is shut in on this computer. */
export interface Sandbox {
  readonly kind: 'bubblewrap' | 'limits';
  /** Where the compiler sees the places. */
  seen(places: Places): SeenPlaces;
  /** @param tool From the toolchain that built the kits. */
  run(
    tool: Tool,
    args: readonly string[],
    options: {
      readonly places: Places;
      readonly variables: Readonly<Record<string, string>>;
      readonly limits: Limits;
      readonly signal: AbortSignal;
    },
  ): Promise<Ended>;
}

const LINK_SCRIPT = fromRoot('scripts', 'link-side-module.mjs');

/** Linking is Node's: it reserves more address space than the compiler may use, and runs nothing of the reader's. */
const LINKER =
  '#!/bin/sh\nulimit -S -v unlimited 2>/dev/null\nexec "$LINK_NODE" "$LINK_SCRIPT" "$@"\n';

/**
 * Finds out what this computer allows: systems refuse namespaces in many ways, so that only a trial run tells.
 * @throws Error when there is no Rust toolchain.
 */
export function findSandbox(): Sandbox {
  const sysroot = spawnSync('rustc', ['--print', 'sysroot'], {
    cwd: fromRoot('rust'),
    encoding: 'utf8',
  });
  if (sysroot.status !== 0) throw new Error('rustc does not say where it is.');
  const toolchain = realpathSync(sysroot.stdout.trim());
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'oxidizing-linker-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const linker = path.join(scratch, 'linker');
  writeFileSync(linker, LINKER, { mode: 0o755 });
  return canBubblewrap(toolchain) ? bubblewrap(toolchain, linker) : withLimits(toolchain, linker);
}

function canBubblewrap(toolchain: string): boolean {
  if (process.platform !== 'linux') return false;
  const trial = spawnSync('bwrap', [...shutIn(toolchain), '--', '/tc/bin/rustc', '--version'], {
    env: { PATH: process.env.PATH },
    timeout: 10_000,
  });
  return trial.status === 0;
}

/** No network, no other process, no environment, nothing to read but the toolchain and the system's libraries. */
function shutIn(toolchain: string): string[] {
  const system = ['/usr', '/lib', '/lib64', '/bin'].filter((folder) => existsSync(folder));
  return [
    ...['--unshare-all', '--die-with-parent', '--new-session', '--cap-drop', 'ALL', '--clearenv'],
    // Without /proc a program does not find the libraries beside it by itself.
    ...['--ro-bind', toolchain, '/tc', '--setenv', 'LD_LIBRARY_PATH', '/tc/lib'],
    ...system.flatMap((folder) => ['--ro-bind', folder, folder]),
    ...['--size', String(64 * 2 ** 20), '--tmpfs', '/tmp', '--dev-bind', '/dev/null', '/dev/null'],
  ];
}

function bubblewrap(toolchain: string, linker: string): Sandbox {
  const seen = { crate: '/crate', dependencies: '/kit', out: '/out', linker: '/link/linker' };
  const node = realpathSync(process.execPath);
  return {
    kind: 'bubblewrap',
    seen: () => seen,
    run: (tool, args, { places, variables, limits, signal }) => {
      const environment = {
        PATH: '/tc/bin:/usr/bin:/bin',
        LINK_NODE: '/link/node',
        LINK_SCRIPT: '/link/link-side-module.mjs',
        CARGO_MANIFEST_DIR: seen.crate,
        ...variables,
      };
      const command = [
        'bwrap',
        ...shutIn(toolchain),
        ...[
          '--ro-bind',
          places.crate,
          seen.crate,
          '--ro-bind',
          places.dependencies,
          seen.dependencies,
        ],
        ...['--bind', places.out, seen.out, '--ro-bind', linker, seen.linker],
        ...[
          '--ro-bind',
          node,
          environment.LINK_NODE,
          '--ro-bind',
          LINK_SCRIPT,
          environment.LINK_SCRIPT,
        ],
        ...Object.entries(environment).flatMap(([name, value]) => ['--setenv', name, value]),
        ...['--chdir', seen.crate, '--', `/tc/bin/${tool}`, ...sysroot(tool, '/tc'), ...args],
      ];
      return limited(command, { PATH: process.env.PATH }, '/', limits, signal);
    },
  };
}

function withLimits(toolchain: string, linker: string): Sandbox {
  return {
    kind: 'limits',
    seen: (places) => ({ ...places, linker }),
    run: (tool, args, { places, variables, limits, signal }) => {
      const environment = {
        PATH: `${path.join(toolchain, 'bin')}:/usr/bin:/bin`,
        [process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH']: path.join(
          toolchain,
          'lib',
        ),
        LINK_NODE: process.execPath,
        LINK_SCRIPT,
        CARGO_MANIFEST_DIR: places.crate,
        TMPDIR: places.out,
        ...variables,
      };
      const command = [path.join(toolchain, 'bin', tool), ...sysroot(tool, toolchain), ...args];
      return limited(command, environment, places.crate, limits, signal);
    },
  };
}

/** rustfmt needs no libraries of the target. */
function sysroot(tool: Tool, folder: string): string[] {
  return tool === 'rustfmt' ? [] : ['--sysroot', folder];
}
