/** What `npm run check` looks at: types, lint, format, links and code that nothing uses. */
import { crates } from '../steps/crates.mjs';
import { venvProgram } from '../steps/venv.mjs';

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {string} command
 * @property {readonly string[]} args
 * @property {string} [cwd] Relative to the root of the repository.
 */

/** Folders with Python of ours. */
const python = ['rust', 'content', 'scripts', 'src', 'tests'];

/** @type {readonly Check[]} The slowest first, so that none is left over at the end. */
export const checks = [
  // Astro's checker reads TypeScript and JavaScript as well.
  { name: 'types', command: 'astro', args: ['check'] },
  { name: 'exports that nothing uses', command: 'knip', args: ['--no-progress'] },
  ...crates.map(({ name }) => ({
    name: `clippy: ${name}`,
    command: 'cargo',
    args: ['clippy', '--locked', '--all-targets', '--', '--deny', 'warnings'],
    cwd: `rust/${name}`,
  })),
  ...crates.map(({ name }) => ({
    name: `format of Rust: ${name}`,
    command: 'cargo',
    args: ['fmt', '--check'],
    cwd: `rust/${name}`,
  })),
  { name: 'links', command: 'node', args: ['scripts/links/main.mjs'] },
  { name: 'spelling', command: 'node', args: ['scripts/spelling/main.mjs'] },
  { name: 'lint and format of JavaScript', command: 'biome', args: ['ci'] },
  { name: 'lint of Python', command: venvProgram('ruff'), args: ['check', ...python] },
  {
    name: 'format of Python',
    command: venvProgram('ruff'),
    args: ['format', '--check', ...python],
  },
];
