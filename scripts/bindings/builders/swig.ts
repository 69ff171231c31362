/** Modules that SWIG makes of a header in C. */
import path from 'node:path';
import { type Build, compileC } from '../builders.ts';

/**
 * An interface file beside the C file and the header that it wraps.
 * @param folder Of the files, relative to the root.
 * @param options Names of the three files; what the module is called; flags for the C compiler, added to what all have.
 */
export function swig(
  name: string,
  title: string,
  folder: string,
  options: {
    interface: string;
    source: string;
    header: string;
    module: string;
    flags?: readonly string[];
  },
): Build {
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
