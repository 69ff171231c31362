/** The npm packages that reach the browser, with the licences that they name themselves. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A work of others that the site hands on, with its licence as an SPDX expression. */
export interface Licensed {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** What is handed on of npm, and whether its dependencies come with it into the browser. */
const SHIPPED: readonly { readonly name: string; readonly withDependencies: boolean }[] = [
  { name: '@astrojs/starlight', withDependencies: false },
  { name: '@codemirror/commands', withDependencies: true },
  { name: '@codemirror/lang-python', withDependencies: true },
  { name: '@codemirror/language', withDependencies: true },
  { name: '@codemirror/state', withDependencies: true },
  { name: '@codemirror/view', withDependencies: true },
  { name: '@lezer/highlight', withDependencies: true },
  { name: 'astro', withDependencies: false },
  { name: 'chart.js', withDependencies: true },
  // Its dependencies serve Node only.
  { name: 'pyodide', withDependencies: false },
];

interface Manifest extends Licensed {
  readonly dependencies: readonly string[];
}

function readManifest(name: string, root: string): Manifest {
  const file = join(root, 'node_modules', name, 'package.json');
  if (!existsSync(file)) throw new Error(`${file} is missing: run "npm ci", then build again.`);
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof json !== 'object' || json === null) throw new Error(`${file}: expected an object.`);
  const version = 'version' in json ? json.version : undefined;
  const licence = 'license' in json ? json.license : undefined;
  if (typeof version !== 'string' || typeof licence !== 'string') {
    throw new Error(`${file}: expected a version and a license, got ${version} and ${licence}.`);
  }
  const dependencies = 'dependencies' in json ? Object.keys(Object(json.dependencies)) : [];
  return { name, version, licence, dependencies };
}

/** All of them by name, each once. Throws an error naming the package that has no licence. */
export function shippedPackages(root = process.cwd()): Licensed[] {
  const found = new Map<string, Licensed>();
  const visit = (name: string, withDependencies: boolean): void => {
    if (found.has(name)) return;
    const { version, licence, dependencies } = readManifest(name, root);
    found.set(name, { name, version, licence });
    if (withDependencies) for (const dependency of dependencies) visit(dependency, true);
  };
  for (const { name, withDependencies } of SHIPPED) visit(name, withDependencies);
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}
