/** Crates of the site in another build than the installed one, for rows that compare builds. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fromRoot } from '../../setup/paths.mjs';
import { cargoEnvironment } from '../../steps/crate.ts';
import { venvProgram } from '../../steps/venv.ts';
import type { Build } from '../builders.ts';

/**
 * The module has the name of the installed one, so a row loads it from its file.
 * @param crate Of the folder under rust/.
 */
export function maturin(
  name: string,
  title: string,
  crate: string,
  { profile, rustflags = [] }: { profile: 'dev' | 'release'; rustflags?: readonly string[] },
): Build {
  return {
    name,
    title,
    needs: [],
    // What decides the machine code: a README or a stub changes no figure.
    sources: [
      ...['Cargo.toml', 'Cargo.lock', 'src'].map((entry) => `rust/${crate}/${entry}`),
      'rust/.cargo/config.toml',
    ],
    flags: [`maturin, profile ${profile}`, rustflags.join(' ')].filter(Boolean).join(', '),
    async make({ folder, run }) {
      const wheels = path.join(folder, 'wheels');
      const build = ['build', '--profile', profile, '--locked', '--out', wheels];
      await run(venvProgram('maturin'), build, {
        cwd: fromRoot('rust', crate),
        env: {
          // The tests compile what a debug build needs as well: once is enough.
          ...cargoEnvironment(profile === 'dev' ? 'native' : 'bindings'),
          ...(rustflags.length === 0 ? {} : { RUSTFLAGS: rustflags.join(' ') }),
          VIRTUAL_ENV: fromRoot('build', 'venv'),
        },
      });
      const built = readdirSync(wheels).map((file) => path.join(wheels, file));
      const options = ['--disable-pip-version-check', '--no-input', '--no-deps', '--no-index'];
      const install = ['-m', 'pip', 'install', ...options, '--target', folder, ...built];
      await run(venvProgram('python'), install);
    },
  };
}
