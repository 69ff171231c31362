/** The pictures of this chapter: which tool makes which file, and what the name of a wheel promises. */
import {
  type Box,
  type Boxes,
  type Cell,
  type Diagram,
  DiagramError,
} from '../../../src/diagram/diagram.ts';
import { readSource } from '../../../src/snippet/source.ts';

const rows = (...cells: readonly Cell[]): Box['rows'] => cells.map((cell) => [cell]);

export const made: Diagram = {
  id: 'made',
  title: 'From the crate to the import',
  steps: [
    {
      says: '`cargo` compiles the crate. It makes one library, which it calls `lib_native.so` on Linux.',
      drawings: [
        {
          kind: 'boxes',
          tone: 'rust',
          gaps: [56, 24],
          boxes: [
            {
              id: 'crate',
              at: [0, 0],
              title: 'what you write',
              rows: rows('Cargo.toml', 'src/lib.rs', 'src/count.rs', 'src/python.rs'),
            },
            { id: 'library', at: [1, 0], title: 'what cargo makes', rows: rows('lib_native.so') },
          ],
          arrows: [{ from: 'crate', to: 'library', text: 'cargo' }],
        },
      ],
    },
    {
      says: 'maturin makes the wheel. It copies the library under a name that Python can import, adds your Python files, and writes what describes the package.',
      drawings: [
        {
          kind: 'boxes',
          gaps: [36, 14],
          boxes: [
            {
              id: 'library',
              at: [0, 0],
              title: 'what cargo made',
              tone: 'rust',
              rows: rows('lib_native.so'),
            },
            {
              id: 'python',
              at: [0, 1],
              title: 'python/packaged',
              tone: 'python',
              rows: rows('__init__.py', '_fallback.py', '_native.pyi', 'py.typed'),
            },
            {
              id: 'about',
              at: [0, 2],
              title: 'about the package',
              rows: rows('Cargo.toml', 'pyproject.toml', 'LICENSE'),
            },
            {
              id: 'module',
              at: [1, 0],
              title: 'wheel: packaged',
              tone: 'rust',
              rows: rows('_native.abi3.so'),
            },
            {
              id: 'files',
              at: [1, 1],
              title: 'wheel: packaged',
              tone: 'python',
              rows: rows('__init__.py', '_fallback.py', '_native.pyi', 'py.typed'),
            },
            {
              id: 'info',
              at: [1, 2],
              title: 'wheel: …dist-info',
              rows: rows('METADATA', 'WHEEL', 'RECORD', 'licenses'),
            },
          ],
          arrows: [
            { from: 'library', to: 'module' },
            { from: 'python', to: 'files' },
            { from: 'about', to: 'info' },
          ],
        },
      ],
    },
    {
      says: 'pip looks at the name of the wheel. If it fits the machine, pip unpacks the wheel into the folder of your environment, and nothing is built.',
      drawings: [
        {
          kind: 'boxes',
          gaps: [52, 24],
          boxes: [
            { id: 'wheel', at: [0, 0], title: 'the wheel', rows: rows('packaged', '…dist-info') },
            {
              id: 'site',
              at: [1, 0],
              title: 'site-packages',
              rows: rows('packaged', '…dist-info'),
            },
          ],
          arrows: [{ from: 'wheel', to: 'site', text: 'pip' }],
        },
      ],
    },
    {
      says: 'Python finds the folder and runs `__init__.py`. This file imports `_native`. So Python loads the compiled module and calls the function that `#[pymodule]` has made.',
      drawings: [
        {
          kind: 'boxes',
          tone: 'python',
          gaps: [30, 26],
          boxes: [
            { id: 'user', at: [0, 0], title: 'a program', rows: rows('import packaged') },
            {
              id: 'init',
              at: [0, 1],
              title: 'packaged/__init__.py',
              rows: rows('from packaged._native import …'),
            },
            {
              id: 'module',
              at: [0, 2],
              title: 'packaged/_native.abi3.so',
              tone: 'rust',
              rows: rows('PyInit__native'),
            },
          ],
          arrows: [
            { from: 'user', to: 'init' },
            { from: 'init', to: 'module' },
          ],
        },
      ],
    },
  ],
};

const folder = 'content/chapters/06-packaging/printed';

/** So that what a part promises begins at the same place in each row. */
const WIDE = 15;

/** The tags of the wheel whose name a test keeps in a file. */
function tagsOf(file: string): readonly [python: string, abi: string, platform: string] {
  const [, , python, abi, platform] = readSource(`${folder}/${file}`)
    .text.trim()
    .replace(/\.whl$/, '')
    .split('-');
  if (python && abi && platform) return [python, abi, platform];
  throw new DiagramError(`${folder}/${file}: expected the name of a wheel with five parts.`);
}

const promise = (part: string, says: string): Box['rows'][number] => [
  { text: part, wide: WIDE },
  { name: says },
];

const name = (title: string, promises: Box['rows']): Boxes => ({
  kind: 'boxes',
  boxes: [{ id: 'name', at: [0, 0], title, rows: promises }],
});

/** "manylinux_2_34_x86_64": which C library, and which processor. */
function linuxPromises(platform: string): Box['rows'] {
  const [, library, major, minor, processor] =
    /^(manylinux_(\d+)_(\d+))_(.+)$/.exec(platform) ?? [];
  if (library === undefined || processor === undefined) {
    throw new DiagramError(`Expected a tag for a Linux with glibc, got "${platform}".`);
  }
  return [
    promise(library, `glibc ${major}.${minor} or newer`),
    promise(`_${processor}`, 'such a processor'),
  ];
}

const [stablePython, stableAbi, stablePlatform] = tagsOf('wheel.txt');
const [onePython, oneAbi, onePlatform] = tagsOf('per-version.txt');
const [anyPython, noAbi, anyPlatform] = tagsOf('elsewhere.txt');

export const tags: Diagram = {
  id: 'tags',
  title: 'What the name of a wheel promises',
  steps: [
    {
      says: 'With `abi3` the module uses only the stable ABI, a part of CPython that later versions do not change. So one wheel works with all of them.',
      drawings: [
        name('packaged 0.1.0, for one Linux', [
          promise(stablePython, 'CPython 3.11 …'),
          promise(stableAbi, '… or any later one'),
          ...linuxPromises(stablePlatform),
        ]),
      ],
    },
    {
      says: 'Without it the module may use all of CPython. Then you build a wheel for each version.',
      drawings: [
        name('the same, for one version of Python', [
          promise(onePython, 'CPython 3.11 …'),
          promise(oneAbi, '… and no other one'),
          ...linuxPromises(onePlatform),
        ]),
      ],
    },
    {
      says: 'A wheel without compiled code needs nothing of the machine.',
      drawings: [
        name('the same, in Python only', [
          promise(anyPython, 'any Python 3'),
          promise(noAbi, 'no compiled code'),
          promise(anyPlatform, 'any system'),
        ]),
      ],
    },
  ],
};
