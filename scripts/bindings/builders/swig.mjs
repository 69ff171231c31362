/** Modules that SWIG makes of a header in C. */
import path from 'node:path';
import { compileC } from '../builders.mjs';

/**
 * An interface file beside the C file and the header that it wraps.
 * @param {string} name
 * @param {string} title
 * @param {string} folder Of the files, relative to the root.
 * @param {{ interface: string, source: string, header: string, module: string, flags?: readonly string[] }} options
 *   Names of the three files; what the module is called; flags for the C compiler, added to what all have.
 * @returns {import('../builds.mjs').Build}
 */
export function swig(name, title, folder, options) {
  const { interface: described, source, header, module, flags = [] } = options;
  return {
    name,
    title,
    needs: ['c', 'headers', 'swig'],
    sources: [described, source, header].map((file) => `${folder}/${file}`),
    flags: ['swig, cc -O3', ...flags].join(' '),
    async make(context) {
      // SWIG writes module.py, and imports from it what the compiled _module holds.
      const wrapper = path.join(context.folder, `_${module}.c`);
      const outputs = ['-outdir', context.folder, '-o', wrapper];
      await context.run('swig', [
        '-python',
        '-module',
        module,
        ...outputs,
        `${folder}/${described}`,
      ]);
      await compileC(context, wrapper, [...flags, `-I${folder}`, `${folder}/${source}`]);
    },
  };
}
