/** Modules in Cython: a `.pyx` becomes C, and the C a module. */
import path from 'node:path';
import { type Build, compileC, program } from '../builders.ts';

/**
 * One `.pyx`.
 * @param source Relative to the root.
 * @param options Flags for the C compiler, added to what all have; what the module is called, if not as the file.
 */
export function cython(
  name: string,
  title: string,
  source: string,
  options: { flags?: readonly string[]; module?: string } = {},
): Build {
  const { flags = [], module = path.parse(source).name } = options;
  return {
    name,
    title,
    needs: ['c', 'headers'],
    packages: ['cython'],
    sources: [source],
    flags: ['cython, cc -O3', ...flags].join(' '),
    async make(context) {
      const translated = path.join(context.folder, `${module}.c`);
      const names = ['--module-name', module, '--output-file', translated];
      await context.run(program('cython'), ['-3', ...names, source]);
      await compileC(context, translated, flags);
    },
  };
}
