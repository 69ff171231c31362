/** What readers may change where a compiler stands beside the site: modules of the book's crates, small projects as a whole, and ports of their own. */
import { extensions, frames, starters } from './crates.ts';

export interface Project {
  /** As the pages and the compiler call it. */
  readonly name: string;
  /** Relative to the root of the repository. */
  readonly folder: string;
  /** What Python imports. */
  readonly module: string;
  /** What readers may change, by the names of modules: "count" is src/count.rs. */
  readonly files: readonly string[];
}

/** Of a project that readers type as a whole: it is compiled as a module below a root of ours. */
const WHOLE = ['lib'];

export function isWhole({ files }: Pick<Project, 'files'>): boolean {
  return files.includes('lib');
}

const parts: readonly Project[] = extensions.flatMap(({ name, changeable }) =>
  changeable === undefined
    ? []
    : [{ name, folder: `rust/${name}`, module: name, files: changeable }],
);

const ports: readonly Project[] = frames.map(({ name, module, changeable }) => ({
  name,
  folder: `rust/${name}`,
  module,
  files: changeable,
}));

/** All of them need what the starters need. */
const wholes: readonly Project[] = [
  ...starters.map(({ name, module }) => ({ name, folder: `rust/${name}`, module, files: WHOLE })),
  {
    name: 'first-project',
    folder: 'content/chapters/02-getting-started/first',
    module: 'fib',
    files: WHOLE,
  },
];

export const projects: readonly Project[] = [...parts, ...ports, ...wholes];
