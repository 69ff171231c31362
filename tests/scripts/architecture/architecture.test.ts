/** Imports run one way: an arrow back is found wherever it can be written, and so is a circle. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { floors } from '../../../scripts/architecture/floors.ts';
import { importsOf } from '../../../scripts/architecture/imports.ts';
import { backArrows, circles } from '../../../scripts/architecture/rules.ts';

const NAMES = { '#components/Cell.astro': './src/cell/Cell.astro' };
const CELL = { 'src/cell/Cell.astro': '', 'src/cell/panel.ts': '', 'src/cell/cell.css': '' };

/** What is wrong with the files of `planted` beside a cell. */
function wrongWith(planted: Readonly<Record<string, string>>): string[] {
  const imports = importsOf(new Map(Object.entries({ ...CELL, ...planted })), NAMES);
  return [...backArrows(imports), ...circles(imports)];
}

const astro = (front: string, rest = '') => `---\n${front}\n---\n<p>text</p>\n${rest}`;

describe('an arrow back is found', () => {
  it.each([
    ['a value', 'a.ts', "import { x } from '../cell/panel.ts';"],
    ['a type', 'a.ts', "import type { X } from '../cell/panel.ts';"],
    ['an import for its effect', 'a.ts', "import '../cell/panel.ts';"],
    ['an import at run time', 'a.ts', "void import('../cell/panel.ts');"],
    ['an export from elsewhere', 'a.ts', "export { x } from '../cell/panel.ts';"],
    ['an address', 'a.ts', "new Worker(new URL('../cell/panel.ts', import.meta.url));"],
    ['a file as text', 'a.ts', "import x from '../cell/panel.ts?raw';"],
    ["an author's name", 'a.ts', "import Cell from '#components/Cell.astro';"],
    ['front matter', 'A.astro', astro("import Cell from '../cell/Cell.astro';")],
    [
      'a script of a page',
      'A.astro',
      astro('', "<script>\n  import '../cell/panel.ts';\n</script>"),
    ],
    ['the address of a script', 'A.astro', astro('', '<script src="../cell/panel.ts"></script>')],
    ['a style of a page', 'A.astro', astro('', "<style>@import '../cell/cell.css';</style>")],
    ['prose', 'a.mdx', "# A\n\nimport Cell from '../cell/Cell.astro';\n\nText."],
    ['prose, over two lines', 'a.mdx', "import {\n  x,\n} from '../cell/panel.ts';\n"],
    ['styles', 'a.css', "@import '../cell/cell.css';"],
  ])('in %s', (_, name, text) => {
    const target = /cell\/[\w.]+|Cell\.astro/.exec(text)?.[0].replace(/^Cell/, 'cell/Cell');
    expect(wrongWith({ [`src/bench/${name}`]: text })).toEqual([
      `src/bench/${name} imports src/${target}: src/cell lies above src/bench.`,
    ]);
  });

  it('out of src/, and from a floor that has no place', () => {
    const planted = {
      'scripts/steps/table.ts': '',
      'src/bench/a.ts': "import '../../scripts/steps/table.ts';",
      'src/attic/a.ts': '',
    };
    expect(wrongWith(planted)).toEqual([
      'src/attic has no place in scripts/architecture/floors.ts.',
      'src/bench/a.ts imports scripts/steps/table.ts: src/ does not know scripts/.',
    ]);
  });
});

it('an arrow down, to the same floor, to a package or to what a build makes is none', () => {
  const text = [
    "import '../bench/stats.ts';",
    "import './panel.ts';",
    "import 'vite';",
    "import '../generated/engine.json';",
  ].join('\n');
  expect(wrongWith({ 'src/cell/a.ts': text, 'src/bench/stats.ts': '' })).toEqual([]);
});

it('what a fence of a chapter shows is no import', () => {
  const text = "```ts\nimport Cell from '../cell/Cell.astro';\n```\n";
  expect(wrongWith({ 'src/bench/a.mdx': text })).toEqual([]);
});

describe('a circle is found', () => {
  it('between two files of one floor, and of one file with itself', () => {
    const planted = {
      'src/bench/a.ts': "import { b } from './b.ts';",
      'src/bench/b.ts': "import type { A } from './a.ts';",
      'src/bench/c.ts': "import './c.ts';",
    };
    expect(wrongWith(planted)).toEqual([
      'A circle of imports: src/bench/a.ts, src/bench/b.ts.',
      'A circle of imports: src/bench/c.ts.',
    ]);
  });

  it('by way of a third file, outside of src/ too', () => {
    const planted = {
      'scripts/a.ts': "import './b.ts';",
      'scripts/b.ts': "export { c } from './c.ts';",
      'scripts/c.ts': "void import('./a.ts');",
      'scripts/d.ts': "import './a.ts';",
    };
    expect(wrongWith(planted)).toEqual([
      'A circle of imports: scripts/a.ts, scripts/b.ts, scripts/c.ts.',
    ]);
  });
});

/** Names of the folders in a folder of the repository that git knows. */
function foldersOf(parent: string): string[] {
  const made = ['generated', 'node_modules', 'build', 'dist', 'test-results'];
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .filter((name) => !made.includes(name));
}

it('every folder of src/ is a floor, and every floor a folder', () => {
  expect([...floors].sort()).toEqual(foldersOf('src').sort());
});

describe('the page on the architecture', () => {
  const page = readFileSync('docs/architecture.md', 'utf8');
  const rows = [...page.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([\w/-]+)\/`/g)].map(([, folder = '']) => folder),
  );

  it('draws the floors in their order', () => {
    const drawn = rows
      .filter((folder) => folder.startsWith('src/'))
      .map((folder) => folder.slice(4));
    expect(drawn).toEqual([...floors]);
  });

  it('names every top folder, every folder of scripts/ and of tests/, and none that is not there', () => {
    const there = [
      ...foldersOf('.').filter((folder) => folder !== 'src'),
      ...['src', 'scripts', 'tests'].flatMap((parent) =>
        foldersOf(parent).map((folder) => `${parent}/${folder}`),
      ),
    ];
    expect([...rows].sort()).toEqual([...there, 'content/bindings'].sort());
  });
});
