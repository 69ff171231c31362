/** What not every computer has and not everybody needs: each need is looked for before anything is built or tested with it. */
import { existsSync } from 'node:fs';
import { fromRoot } from '../setup/paths.mjs';
import { ask } from '../setup/prerequisites.mjs';
import { VENV_FOLDER } from './paths.ts';

export type Need = 'c' | 'c++' | 'headers' | 'swig' | 'boost' | 'pypy' | 'nginx' | 'perf';

/** What scripts/bindings/set-up.sh installs of each on Debian and its like. */
export const PACKAGES = {
  c: 'gcc',
  'c++': 'g++',
  headers: 'python3-dev',
  swig: 'swig',
  boost: 'libboost-python-dev',
  pypy: 'pypy3',
  nginx: 'nginx',
  perf: 'linux-perf',
};

const probes: Readonly<Record<Need, () => Promise<boolean>>> = {
  c: () => answers('cc', '--version'),
  'c++': () => answers('c++', '--version'),
  headers: async () => existsSync(`${await includeFolder()}/Python.h`),
  swig: () => answers('swig', '-version'),
  boost: async () => (await boostLibrary()) !== null,
  pypy: () => answers('pypy3', '--version'),
  nginx: () => answers('nginx', '-v'),
  perf: () => answers('perf', '--version'),
};

const NAMES: Readonly<Record<Need, string>> = {
  c: 'a C compiler (cc)',
  'c++': 'a C++ compiler (c++)',
  headers: 'the headers of this Python (Python.h)',
  swig: 'SWIG',
  boost: 'Boost.Python for this version of Python',
  pypy: 'PyPy (pypy3)',
  nginx: 'nginx',
  perf: 'perf',
};

/** Why a need is not met, or null if it is. */
export async function missing(need: Need) {
  if (await probes[need]()) return null;
  return `${NAMES[need]} is not installed; Debian's package is ${PACKAGES[need]}`;
}

async function answers(program: string, argument: string) {
  return (await ask(program, [argument])) !== null;
}

/** @param expression Of Python, over `sys` and `sysconfig`. */
async function tell(expression: string) {
  const python = fromRoot(VENV_FOLDER, 'bin', 'python');
  return (await ask(python, ['-c', `import sys, sysconfig; print(${expression})`])) ?? '';
}

/** Where Python.h should be. */
export function includeFolder() {
  return tell("sysconfig.get_path('include')");
}

/** What the file of an extension module ends with, for example ".cpython-311-x86_64-linux-gnu.so". */
export function moduleSuffix() {
  return tell("sysconfig.get_config_var('EXT_SUFFIX')");
}

/** Name of the Boost.Python library for this version of Python as `-l` takes it, or null. */
export async function boostLibrary() {
  const version = await tell("'%d%d' % sys.version_info[:2]");
  const name = `boost_python${version}`;
  const found = await ask('c++', ['-shared', `-l${name}`, '-o', '/dev/null']);
  return found === null ? null : name;
}
