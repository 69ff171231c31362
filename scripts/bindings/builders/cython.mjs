/** Modules in Cython: a `.pyx` becomes C, and the C a module. */
import path from 'node:path';
import { compileC, program } from '../builders.mjs';

/**
 * One `.pyx`.
 * @param {string} name
 * @param {string} title
 * @param {string} source Relative to the root.
 * @param {{ flags?: readonly string[], module?: string }} [options] Flags for the C compiler, added to what
 *   all have; what the module is called, if not as the file.
 * @returns {import('../builds.mjs').Build}
 */
export function cython(name, title, source, options = {}) {
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
