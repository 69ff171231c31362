/** Versions of all that took part in a benchmark: interpreters, compilers, libraries. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builds } from '../bindings/builds.ts';
import type { Need } from '../bindings/prerequisites.ts';
import { PROGRAMS } from '../native/interpreters.ts';
import type { RunnableVariant } from '../native/rows.ts';
import { fromRoot } from '../setup/paths.mjs';

/** First line that a command prints, trimmed; throws if the command fails. */
function firstLineOf(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { encoding: 'utf8' }).trim().split('\n')[0] ?? '';
}

/** The first thing in a text that looks like a version; the text if nothing does. */
const versionIn = (text: string): string => /\d+\.\d+(?:\.\d+)?/.exec(text)?.[0] ?? text;

/** How each tool tells its version, by the need that it meets. The headers are those of the interpreter. */
const TOOLS: Readonly<Record<Need, { readonly name: string; readonly tell: () => string } | null>> =
  {
    c: { name: 'cc', tell: () => firstLineOf('cc', ['--version']) },
    'c++': { name: 'c++', tell: () => firstLineOf('c++', ['--version']) },
    headers: null,
    swig: { name: 'SWIG', tell: () => versionIn(firstLineOf('swig', ['-version'])) },
    boost: { name: 'Boost', tell: boostVersion },
    pypy: { name: 'PyPy', tell: pypyVersion },
    // Asked by a test or for the profiles alone: no row runs in them.
    nginx: null,
    perf: null,
  };

/** Boost writes it as 107400 for 1.74.0. */
function boostVersion(): string {
  const macros = execFileSync(
    'c++',
    ['-E', '-dM', '-include', 'boost/version.hpp', '-x', 'c++', '-'],
    {
      encoding: 'utf8',
      input: '',
    },
  );
  const number = Number(/BOOST_VERSION (\d+)/.exec(macros)?.[1]);
  return [Math.floor(number / 100_000), Math.floor(number / 100) % 1000, number % 100].join('.');
}

/** With the version of Python that it is. */
function pypyVersion(): string {
  const tell =
    'import platform, sys; print("%d.%d.%d" % sys.pypy_version_info[:3], "as Python", platform.python_version())';
  return firstLineOf(PROGRAMS.PyPy, ['-c', tell]);
}

/** How distributions are called where they are told. */
const NAMES: Readonly<Record<string, string>> = {
  cython: 'Cython',
  numba: 'Numba',
  numpy: 'NumPy',
};

/** The version of a distribution in the record's environment; throws if it is not installed. */
function distributionVersion(name: string): string {
  const tell = `import importlib.metadata; print(importlib.metadata.version(${JSON.stringify(name)}))`;
  return firstLineOf(PROGRAMS.CPython, ['-c', tell]);
}

/** Crates whose versions a reader may ask for, by their names in a Cargo.lock. */
const CRATES = { pyo3: 'PyO3', cpython: 'rust-cpython', rayon: 'rayon', rapidfuzz: 'rapidfuzz' };

/** Versions of the crates above that the rows' own lock files name. */
function lockedVersions(files: readonly string[]): Record<string, string> {
  const locks = files.filter((file) => path.basename(file) === 'Cargo.lock');
  const text = locks.map((file) => readFileSync(fromRoot(file), 'utf8')).join('\n');
  return Object.fromEntries(
    Object.entries(CRATES).flatMap(([crate, name]) => {
      const found = new RegExp(`^name = "${crate}"\nversion = "([^"]+)"`, 'm').exec(text)?.[1];
      return found === undefined ? [] : [[name, found]];
    }),
  );
}

/**
 * Name → version of what these rows were built with and ran on; CPython and rustc always.
 * @param files What they are made of.
 */
export function versionsOf(
  variants: readonly RunnableVariant[],
  files: readonly string[],
): Record<string, string> {
  const used = variants.flatMap((variant) =>
    variant.engine === 'native'
      ? [{ ...variant, made: builds.find(({ name }) => name === variant.build) }]
      : [],
  );
  const needs = used.flatMap(({ made, interpreter }) => [
    ...(made?.needs ?? []),
    ...(interpreter === 'pypy' ? (['pypy'] as const) : []),
  ]);
  const packages = [
    ...variants.flatMap((one) => (one.engine === 'python' ? [] : (one.packages ?? []))),
    ...used.flatMap(({ made }) => made?.packages ?? []),
  ];
  const tools = [...new Set(needs)].flatMap((need) => {
    const tool = TOOLS[need];
    return tool === null ? [] : [[tool.name, tool.tell()]];
  });
  return {
    CPython: versionIn(firstLineOf(PROGRAMS.CPython, ['--version'])),
    rustc: versionIn(firstLineOf('rustc', ['--version'])),
    ...lockedVersions(files),
    ...Object.fromEntries(tools),
    ...Object.fromEntries(
      [...new Set(packages)].map((name) => [NAMES[name] ?? name, distributionVersion(name)]),
    ),
  };
}

/** Variant → how it was compiled, for those that a build of scripts/bindings made. */
export function flagsOf(
  variants: Readonly<Record<string, RunnableVariant>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variants).flatMap(([name, variant]) => {
      const build = variant.engine === 'native' ? variant.build : undefined;
      const made = builds.find((one) => one.name === build);
      return made === undefined ? [] : [[name, made.flags]];
    }),
  );
}
