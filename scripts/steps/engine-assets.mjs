/** Lays Pyodide and our wheels under public/engine, each in a folder named by its content, and lists them for the page. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { PlainFailure } from '../setup/failure.mjs';
import { fromRoot } from '../setup/paths.mjs';
import { freshFolder, hashOfAssets } from './engine-folder.mjs';

/** What a worker needs to start Python; the package also holds consoles, types and source maps. */
const pyodideFiles = [
  'pyodide.mjs',
  'pyodide.asm.mjs',
  'pyodide.asm.wasm',
  'python_stdlib.zip',
  'pyodide-lock.json',
];

/** These are worth compressing once here, so that the server never does it while a reader waits. */
const compressible = /\.(?:mjs|wasm|json)$/;

const compress = promisify(gzip);

/** @typedef {import('./engine-folder.mjs').Asset} Asset */

/** @type {import('../setup/step.mjs').Step} */
export const engineAssets = {
  name: 'engine-assets',
  title: 'Laying out Python for the page',
  inputs: [
    'build/wheels/pyodide',
    'node_modules/pyodide/package.json',
    'scripts/steps/engine-folder.mjs',
  ],
  outputs: ['public/engine', 'src/generated/engine.json'],
  async run({ detail }) {
    const pyodide = readAssets(fromRoot('node_modules', 'pyodide'), pyodideFiles);
    const wheelFolder = fromRoot('build', 'wheels', 'pyodide');
    const wheels = readAssets(wheelFolder, listWheels(wheelFolder));
    const { version } = JSON.parse(
      readFileSync(fromRoot('node_modules', 'pyodide', 'package.json'), 'utf8'),
    );

    detail('compressing');
    const packed = await compressed(pyodide);
    const assets = describeAssets(version, pyodide, wheels, packed);
    writeAssets(assets.pyodide.base, pyodide, packed);
    writeAssets(wheelBase(wheels), wheels, new Map());
    mkdirSync(fromRoot('src', 'generated'), { recursive: true });
    writeFileSync(
      fromRoot('src', 'generated', 'engine.json'),
      `${JSON.stringify(assets, null, 2)}\n`,
    );
  },
};

/**
 * @param {string} version Of Pyodide.
 * @param {readonly Asset[]} pyodide
 * @param {readonly Asset[]} wheels
 * @param {ReadonlyMap<string, Buffer>} packed What of Pyodide travels compressed, by name.
 * @returns {import('../../src/runtime/assets.ts').EngineAssets}
 */
export function describeAssets(version, pyodide, wheels, packed) {
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
    wheels: wheels.map(({ name, content }) => {
      const [distribution, wheelVersion] = name.split('-');
      if (distribution === undefined || wheelVersion === undefined) {
        throw new PlainFailure(`"${name}" is not named like a wheel: name-version-tags.whl.`);
      }
      return {
        name: distribution,
        version: wheelVersion,
        url: `${wheelBase(wheels)}${name}`,
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      };
    }),
  };
}

/** @param {readonly Asset[]} wheels */
function wheelBase(wheels) {
  return `/engine/wheels-${hashOfAssets(wheels)}/`;
}

/** @param {string} folder */
function listWheels(folder) {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.whl'))
    .sort();
  if (names.length === 0) {
    throw new PlainFailure(`${folder} holds no wheel; the step before this one should make one.`);
  }
  return names;
}

/**
 * @param {string} folder
 * @param {readonly string[]} names
 * @returns {Asset[]}
 */
function readAssets(folder, names) {
  return names.map((name) => ({ name, content: readFileSync(path.join(folder, name)) }));
}

/**
 * @param {readonly Asset[]} assets
 * @returns {Promise<Map<string, Buffer>>} By name, what is smaller for it.
 */
async function compressed(assets) {
  const worthwhile = assets.filter(({ name }) => compressible.test(name));
  const level = constants.Z_BEST_COMPRESSION;
  return new Map(
    await Promise.all(
      worthwhile.map(
        async ({ name, content }) =>
          /** @type {[string, Buffer]} */ ([name, await compress(content, { level })]),
      ),
    ),
  );
}

/**
 * @param {string} base As in a URL: starts and ends with a slash.
 * @param {readonly Asset[]} assets
 * @param {ReadonlyMap<string, Buffer>} packed
 */
function writeAssets(base, assets, packed) {
  const folder = freshFolder(base);
  for (const { name, content } of assets) {
    writeFileSync(path.join(folder, name), content);
    const smaller = packed.get(name);
    if (smaller !== undefined) writeFileSync(path.join(folder, `${name}.gz`), smaller);
  }
}
