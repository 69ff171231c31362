/** Modules in Cython: a `.pyx` becomes C, and the C a module. */
import path from 'node:path';
import { compileC, program } from '../makers.mjs';

/**
 * One `.pyx` that is named as the module.
 * @param {string} name
 * @param {string} title
 * @param {string} source Relative to the root.
 * @param {{ flags?: readonly string[] }} [options] Flags for the C compiler, added to what all have.
 * @returns {import('../builds.mjs').Build}
 */
export function cython(name, title, source, { flags = [] } = {}) {
  return {
    name,
    title,
    needs: ['c', 'headers'],
    packages: ['cython'],
    sources: [source],
    flags: ['cython, cc -O3', ...flags].join(' '),
    async make(context) {
      const translated = path.join(context.folder, `${path.parse(source).name}.c`);
      await context.run(program('cython'), ['-3', '--output-file', translated, source]);
      await compileC(context, translated, flags);
    },
  };
}
