/** Modules and libraries in Rust that no wheel holds: what cargo builds is copied to where Python finds it. */
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { fromRoot } from '../../setup/paths.mjs';
import { cargoEnvironment } from '../../steps/crate.ts';
import { type Build, LINKED_LATER, program } from '../builders.ts';

/** Of a cdylib as cargo names it; Python's own modules end in ".so" on both. */
const LIBRARY_SUFFIX = process.platform === 'darwin' ? '.dylib' : '.so';

interface Library {
  /** Name of the crate's library. */
  readonly library: string;
  /** What the copy is called, without ".so": the module; the library's name if absent. */
  readonly as?: string;
  /** For example `['-C', 'target-cpu=native']`. */
  readonly rustflags?: readonly string[];
  /** What it is made of beyond its own folder, relative to the root. */
  readonly also?: readonly string[];
  /** Files that are copied beside it, relative to the root. */
  readonly beside?: readonly string[];
}

/**
 * A crate with its Cargo.lock; the target folder is shared with other rows, so its library needs a name of its own.
 * @param crate Its folder, relative to the root.
 */
export function cargo(
  name: string,
  title: string,
  crate: string,
  { library, as = library, rustflags = [], also = [], beside = [] }: Library,
): Build {
  return {
    name,
    title,
    needs: [],
    sources: [
      ...['Cargo.toml', 'Cargo.lock', 'src'].map((entry) => `${crate}/${entry}`),
      ...also,
      ...beside,
    ],
    flags: ['cargo build --release, lto', ...rustflags].join(' '),
    async make({ folder, run }) {
      const base = cargoEnvironment('bindings');
      const linked = LINKED_LATER.flatMap((flag) => ['-C', `link-arg=${flag}`]);
      const flags = [...linked, ...rustflags];
      const env = {
        ...base,
        RUSTFLAGS: flags.length === 0 ? undefined : flags.join(' '),
        // The Python that rust-cpython asks how it was built.
        PYTHON_SYS_EXECUTABLE: program('python'),
      };
      await run('cargo', ['build', '--release', '--locked'], { cwd: fromRoot(crate), env });
      const release = path.join(base['CARGO_TARGET_DIR'] ?? '', 'release');
      const built = path.join(release, `lib${library}${LIBRARY_SUFFIX}`);
      copyFileSync(built, path.join(folder, `${as}.so`));
      for (const file of beside)
        copyFileSync(fromRoot(file), path.join(folder, path.basename(file)));
    },
  };
}
