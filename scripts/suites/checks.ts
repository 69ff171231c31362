/** What `npm run check` looks at: types, lint, format, links, weight and code that nothing uses. */
import { globSync } from 'node:fs';
import path from 'node:path';
import { crates } from '../../rust/crates.ts';
import { fromRoot, root } from '../setup/paths.mjs';
import { venvProgram } from '../steps/venv.ts';

interface Check {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Relative to the root of the repository. */
  readonly cwd?: string;
}

/** Folders with Python of ours. */
const python = ['rust', 'content', 'scripts', 'src', 'tests'];

/** Folders of crates: those of the site and those of recorded rows. */
const rust = [
  ...crates.map(({ name }) => `rust/${name}`),
  ...globSync('content/bindings/*/*/Cargo.toml', { cwd: root })
    .map((manifest) => path.dirname(manifest))
    .sort(),
];

/** They share one target folder, wherever they are. */
const target = ['--target-dir', fromRoot('rust', 'target', 'native')];

/** The slowest first, so that none is left over at the end. */
export const checks: readonly Check[] = [
  // Astro's checker reads TypeScript and JavaScript as well.
  { name: 'types', command: 'astro', args: ['check'] },
  { name: 'exports that nothing uses', command: 'knip', args: ['--no-progress'] },
  ...rust.map((cwd) => ({
    name: `clippy: ${cwd}`,
    command: 'cargo',
    args: ['clippy', '--locked', '--all-targets', ...target, '--', '--deny', 'warnings'],
    cwd,
  })),
  ...rust.map((cwd) => ({
    name: `format of Rust: ${cwd}`,
    command: 'cargo',
    args: ['fmt', '--check'],
    cwd,
  })),
  { name: 'direction of imports', command: 'node', args: ['scripts/architecture/main.ts'] },
  { name: 'links', command: 'node', args: ['scripts/links/main.ts'] },
  { name: 'weight of pages', command: 'node', args: ['scripts/weight/main.ts'] },
  { name: 'spelling', command: 'node', args: ['scripts/spelling/main.ts'] },
  { name: 'lint and format of JavaScript', command: 'biome', args: ['ci'] },
  { name: 'lint of Python', command: venvProgram('ruff'), args: ['check', ...python] },
  {
    name: 'format of Python',
    command: venvProgram('ruff'),
    args: ['format', '--check', ...python],
  },
];
