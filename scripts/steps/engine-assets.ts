/** Lays Pyodide and our wheels under public/engine, each in a folder named by its content, and lists them for the page. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { EngineAssets } from '../../src/runtime/assets.ts';
import { PlainFailure } from '../setup/failure.mjs';
import { fromRoot } from '../setup/paths.mjs';
import { type Asset, freshFolder, hashOfAssets } from './engine-folder.ts';
import { PAGE_PACKAGES } from './page-packages.ts';
import { pagePython } from './page-python.ts';
import type { Step } from './run-steps.ts';
import { TOOL_WHEELS } from './venv.ts';

/** What a worker needs to start Python; the package also holds consoles, types and source maps. */
const pyodideFiles = [
  'pyodide.mjs',
  'pyodide.asm.mjs',
  'pyodide.asm.wasm',
  'python_stdlib.zip',
  'pyodide-lock.json',
];

/** A package of others that programs of ours or cells import. */
interface ShippedPackage {
  /** Folder with its wheel, relative to the root. */
  readonly from: string;
  /** Import names of the others that it needs. */
  readonly needs: readonly string[];
}

/** By import name. The virtual environment has the wheels of those in pure Python that it uses itself. */
const SHIPPED_PACKAGES: Readonly<Record<string, ShippedPackage>> = {
  hypothesis: { from: TOOL_WHEELS, needs: ['sortedcontainers'] },
  sortedcontainers: { from: TOOL_WHEELS, needs: [] },
  pydantic_core: { from: PAGE_PACKAGES, needs: ['typing_extensions'] },
  typing_extensions: { from: PAGE_PACKAGES, needs: [] },
};

/** These are worth compressing once here, so that the server never does it while a reader waits. */
const compressible = /\.(?:mjs|wasm|json)$/;

const compress = promisify(gzip);

export const engineAssets: Step = {
  name: 'engine-assets',
  title: 'Laying out Python for the page',
  inputs: [
    'build/wheels/pyodide',
    PAGE_PACKAGES,
    'node_modules/pyodide/package.json',
    'scripts/steps/engine-folder.ts',
    'rust/requirements-dev.txt',
  ],
  outputs: ['public/engine', 'src/generated/engine.json'],
  async run({ detail }) {
    const pyodide = readAssets(fromRoot('node_modules', 'pyodide'), pyodideFiles);
    const wheelFolder = fromRoot('build', 'wheels', 'pyodide');
    const wheels = readAssets(wheelFolder, listWheels(wheelFolder));
    const packages = readPackages();
    const { version } = JSON.parse(
      readFileSync(fromRoot('node_modules', 'pyodide', 'package.json'), 'utf8'),
    );

    detail('compressing');
    const packed = await compressed(pyodide);
    const assets = {
      ...describeAssets(version, pyodide, wheels, packed),
      packages: describePackages(packages),
    };
    writeAssets(assets.pyodide.base, pyodide, packed);
    writeAssets(wheelBase('wheels', wheels), wheels, new Map());
    writeAssets(wheelBase('packages', packages), packages, new Map());
    mkdirSync(fromRoot('src', 'generated'), { recursive: true });
    writeFileSync(
      fromRoot('src', 'generated', 'engine.json'),
      `${JSON.stringify(assets, null, 2)}\n`,
    );
  },
};

/**
 * @param version Of Pyodide.
 * @param packed What of Pyodide travels compressed, by name.
 */
export function describeAssets(
  version: string,
  pyodide: readonly Asset[],
  wheels: readonly Asset[],
  packed: ReadonlyMap<string, Buffer>,
): Omit<EngineAssets, 'packages'> {
  return {
    pyodide: {
      version,
      base: `/engine/pyodide-${version}-${hashOfAssets(pyodide)}/`,
      files: pyodide.map(({ name, content }) => ({
        name,
        bytes: content.length,
        packed: packed.get(name)?.length ?? content.length,
      })),
    },
    wheels: describeWheels('wheels', wheels),
  };
}

/** @param packages Wheels of `SHIPPED_PACKAGES`. */
export function describePackages(packages: readonly Asset[]): EngineAssets['packages'] {
  return describeWheels('packages', packages).map((wheel) => ({
    ...wheel,
    needs: SHIPPED_PACKAGES[wheel.name]?.needs ?? [],
  }));
}

function describeWheels(kind: 'wheels' | 'packages', wheels: readonly Asset[]) {
  return wheels.map(({ name, content }) => {
    const [distribution, version] = name.split('-');
    if (distribution === undefined || version === undefined) {
      throw new PlainFailure(`"${name}" is not named like a wheel: name-version-tags.whl.`);
    }
    return {
      name: distribution,
      version,
      url: `${wheelBase(kind, wheels)}${name}`,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    };
  });
}

function wheelBase(kind: 'wheels' | 'packages', wheels: readonly Asset[]) {
  return `/engine/${kind}-${hashOfAssets(wheels)}/`;
}

/** @throws PlainFailure when one is missing, or is not for the page's Python. */
function readPackages(): Asset[] {
  const tags = ['none-any', `pyemscripten_${pagePython().abi}_wasm32`];
  return Object.entries(SHIPPED_PACKAGES).flatMap(([distribution, { from }]) => {
    const folder = fromRoot(from);
    const name = readdirSync(folder).find((file) => file.startsWith(`${distribution}-`));
    if (name !== undefined && tags.some((tag) => name.endsWith(`-${tag}.whl`))) {
      return readAssets(folder, [name]);
    }
    throw new PlainFailure(`${folder} holds no wheel of ${distribution} for the page's Python.`);
  });
}

function listWheels(folder: string) {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.whl'))
    .sort();
  if (names.length === 0) {
    throw new PlainFailure(`${folder} holds no wheel; the step before this one should make one.`);
  }
  return names;
}

function readAssets(folder: string, names: readonly string[]): Asset[] {
  return names.map((name) => ({ name, content: readFileSync(path.join(folder, name)) }));
}

/** @returns By name, what is smaller for it. */
async function compressed(assets: readonly Asset[]): Promise<Map<string, Buffer>> {
  const worthwhile = assets.filter(({ name }) => compressible.test(name));
  const level = constants.Z_BEST_COMPRESSION;
  return new Map(
    await Promise.all(
      worthwhile.map(
        async ({ name, content }) => [name, await compress(content, { level })] as [string, Buffer],
      ),
    ),
  );
}

/** @param base As in a URL: starts and ends with a slash. */
function writeAssets(base: string, assets: readonly Asset[], packed: ReadonlyMap<string, Buffer>) {
  const folder = freshFolder(base);
  for (const { name, content } of assets) {
    writeFileSync(path.join(folder, name), content);
    const smaller = packed.get(name);
    if (smaller !== undefined) writeFileSync(path.join(folder, `${name}.gz`), smaller);
  }
}
