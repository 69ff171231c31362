/** Gets wasm-pack into build/tools/bin: the one that is installed already, else built from source, for the tests alone. */
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { PlainFailure } from '../setup/failure.mjs';
import { fromRoot, systemPath } from '../setup/paths.mjs';
import { isAtLeast } from '../setup/prerequisites.mjs';
import { tryCommand } from '../setup/run-command.mjs';
import { cargoEnvironment, withoutFoldersFor } from './crate.ts';
import type { Step, StepContext } from './run-steps.ts';

const tools = ['build', 'tools'];
const program = [...tools, 'bin', 'wasm-pack'];

export const wasmPack: Step = {
  name: 'wasm-pack',
  title: 'Getting wasm-pack',
  inputs: [],
  values: () => ({ wasmPack: wantedWasmPack(), wasmBindgen: wantedWasmBindgen() }),
  outputs: [program.join('/')],
  async run({ run, detail }) {
    const ordinary = await ordinaryWasmPack();
    if (ordinary !== null) {
      mkdirSync(fromRoot(...tools, 'bin'), { recursive: true });
      rmSync(fromRoot(...program), { force: true });
      symlinkSync(ordinary, fromRoot(...program));
      return;
    }
    detail('building it from source: its download is out of reach');
    // A debug build without debug information is ready in a third of the time and quick enough here.
    const options = [
      '--debug',
      '--config',
      'profile.dev.debug=false',
      '--root',
      fromRoot(...tools),
    ];
    // Most of wasm-bindgen is there already, built the same way.
    const env = cargoEnvironment('bindgen');
    const packArgs = ['wasm-pack', '--version', wantedWasmPack(), '--locked'];
    await run('cargo', ['install', ...packArgs, ...options], { env });
    // wasm-pack would download this as well. Without --locked: its lock file can be newer than an index.
    const bindgenArgs = ['wasm-bindgen-cli', '--version', wantedWasmBindgen()];
    await run('cargo', ['install', ...bindgenArgs, ...options], { env });
  },
};

/** @returns Path of a wasm-pack that npm or the reader installed. */
export async function ordinaryWasmPack(): Promise<string | null> {
  const folders = [fromRoot('node_modules', '.bin'), ...systemPath().split(path.delimiter)];
  for (const folder of folders) {
    const candidate = path.join(folder, 'wasm-pack');
    if (!existsSync(candidate)) continue;
    const answer = await tryCommand(candidate, ['--version'], { timeout: 20_000 });
    const version = answer.lines[0]?.match(/\d+\.\d+\.\d+/)?.[0];
    if (answer.code === 0 && version !== undefined && isAtLeast(version, wantedWasmPack())) {
      return candidate;
    }
  }
  return null;
}

function wantedWasmPack(): string {
  const manifest = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
  return manifest.optionalDependencies['wasm-pack'];
}

/**
 * Has wasm-pack build the crate in rust/browser.
 * @param program Path of a wasm-pack.
 * @param folder Absolute; what is made for the page goes there.
 */
export function packBrowser(run: StepContext['run'], program: string, folder: string) {
  // Where wasm-bindgen was built beside wasm-pack, it is of the right version; elsewhere wasm-pack fetches it.
  const own = existsSync(path.join(path.dirname(program), 'wasm-bindgen'));
  const options = [
    ...['--target', 'web', '--release', '--no-pack', ...(own ? ['--mode', 'no-install'] : [])],
    ...['--out-dir', folder, '--out-name', 'oxidizing_browser'],
  ];
  return run(
    program,
    ['build', ...options, '--', '--locked', ...withoutFoldersFor('wasm32-unknown-unknown')],
    { cwd: fromRoot('rust', 'browser'), env: cargoEnvironment('wasm') },
  );
}

/** The command and the chapter's crate have to be of one version: the one in the crate's lock file. */
function wantedWasmBindgen() {
  const file = fromRoot('rust', 'packaged', 'Cargo.lock');
  const version = lockedVersion(readFileSync(file, 'utf8'), 'wasm-bindgen');
  if (version === null) throw new PlainFailure(`${file} names no package "wasm-bindgen".`);
  return version;
}

/** @param lock Content of a Cargo.lock. */
export function lockedVersion(lock: string, name: string): string | null {
  return lock.match(new RegExp(`^name = "${name}"\\nversion = "(.+)"$`, 'm'))?.[1] ?? null;
}
