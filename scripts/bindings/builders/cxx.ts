/** Modules in C++, with what each binding asks of the compiler. */
import path from 'node:path';
import { type Build, compileCxx, program } from '../builders.ts';
import { boostLibrary } from '../prerequisites.ts';

/** What pybind11 and nanobind are meant to be compiled with: their templates make many functions that nobody else calls. */
const HIDDEN = ['-std=c++17', '-fvisibility=hidden'];

/** @param source One file, named as the module; relative to the root. */
export function boost(name: string, title: string, source: string): Build {
  return {
    ...from(name, title, source),
    needs: ['c++', 'headers', 'boost'],
    flags: 'c++ -O3',
    async make(context) {
      await compileCxx(context, source, [`-l${await boostLibrary()}`]);
    },
  };
}

/** @param source One file, named as the module; relative to the root. */
export function pybind11(name: string, title: string, source: string): Build {
  return {
    ...from(name, title, source),
    packages: ['pybind11'],
    flags: ['c++ -O3', ...HIDDEN].join(' '),
    async make(context) {
      const ask = ['-c', 'import pybind11; print(pybind11.get_include())'];
      const [headers = ''] = await context.run(program('python'), ask);
      await compileCxx(context, source, [...HIDDEN, `-I${headers}`]);
    },
  };
}

/** As nanobind's own CMake does for a release. */
const NANOBIND = [...HIDDEN, '-fno-strict-aliasing', '-fno-stack-protector'];

/**
 * nanobind is a library too: it becomes part of the module.
 * @param source One file, named as the module; relative to the root.
 */
export function nanobind(name: string, title: string, source: string): Build {
  return {
    ...from(name, title, source),
    packages: ['nanobind'],
    flags: ['c++ -O3', ...NANOBIND].join(' '),
    async make(context) {
      const ask = ['-m', 'nanobind', '--include_dir'];
      const [headers = ''] = await context.run(program('python'), ask);
      const library = path.dirname(headers);
      await compileCxx(context, source, [
        ...NANOBIND,
        '-DNB_COMPACT_ASSERTIONS',
        `-I${headers}`,
        `-I${path.join(library, 'ext', 'robin_map', 'include')}`,
        path.join(library, 'src', 'nb_combined.cpp'),
      ]);
    },
  };
}

function from(
  name: string,
  title: string,
  source: string,
): Pick<Build, 'name' | 'title' | 'needs' | 'sources'> {
  return { name, title, needs: ['c++', 'headers'], sources: [source] };
}
