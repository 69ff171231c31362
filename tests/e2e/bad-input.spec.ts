/** Programs that go wrong: each gives a clear message, and the cell works again afterwards. */
import type { Cell } from '../../scripts/browser/cell.ts';
import { expect, test } from './fixtures.ts';
import { openFirstCell } from './pages/chapter.ts';

interface Bad {
  readonly name: string;
  readonly program: string;
  /** What the output or the notice says. */
  readonly says: RegExp;
}

const PROGRAMS: readonly Bad[] = [
  { name: 'a syntax error', program: 'print(1)\nif True\n  2', says: /line 2[\s\S]*SyntaxError/ },
  {
    name: "an exception with the reader's line",
    program: 'def f():\n    return 1 / 0\n\nf()',
    says: /line 4[\s\S]*line 2[\s\S]*ZeroDivisionError/,
  },
  {
    name: 'a missing module',
    program: 'import numpy',
    says: /numpy is not available[\s\S]*doubles[\s\S]*ModuleNotFoundError/,
  },
  { name: 'input()', program: 'name = input("who? ")', says: /input/ },
  { name: 'sys.exit()', program: 'import sys\nsys.exit(3)', says: /exit\w* [\s\S]*3/i },
  {
    name: 'endless recursion',
    program: 'def f(n):\n    return f(n + 1)\nf(0)',
    says: /RecursionError/,
  },
  {
    name: 'awaiting at top level',
    program: 'import asyncio\nawait asyncio.sleep(0.01)\n"slept"',
    says: /'slept'/,
  },
  {
    name: 'a lone surrogate printed',
    program: 'print("\\ud800")',
    says: /UnicodeEncodeError/,
  },
  {
    name: 'a lone surrogate counted in Rust',
    program: 'import doubles\ndoubles.count_doubles("\\ud800")',
    says: /UnicodeEncodeError/,
  },
  {
    name: 'a wrong type counted in Rust',
    program: 'import doubles\ndoubles.count_doubles(12)',
    says: /TypeError[\s\S]*str/,
  },
  {
    name: 'a panic in Rust',
    program: 'import doubles\ndoubles._panic("at the disco")',
    says: /PanicException[\s\S]*at the disco/,
  },
  {
    name: 'NUL and non-ASCII',
    program: 'größe = "a\\0\\0b😀😀"\nimport doubles\ndoubles.count_doubles(größe)',
    says: /2/,
  },
  { name: 'a print of 100 MB', program: 'print("x" * 100_000_000)', says: /not shown/ },
  { name: 'an empty program', program: ' ', says: /^\s*ran in/ },
  {
    name: 'HTML in the output',
    program: 'print("<img src=x onerror=alert(1)><script>alert(2)</script>")',
    says: /<img src=x onerror=alert\(1\)>/,
  },
];

async function worksAgain(cell: Cell): Promise<void> {
  await cell.execute('print("works", 6 * 7)');
  await expect(cell.output).toContainText('works 42');
}

async function expectClear(cell: Cell, { program, says }: Omit<Bad, 'name'>): Promise<void> {
  await cell.execute(program);
  const said = await cell.said();
  expect(said).toMatch(says);
  expect(said, 'frames of the engine are not shown').not.toMatch(
    /_pyodide|pyodide\.asm|runner\.py/,
  );
  await expect(cell.output.locator('img, script')).toHaveCount(0);
  await worksAgain(cell);
}

test('each bad program gives a clear message and a cell that works again', async ({ page }) => {
  test.setTimeout(180_000);
  const cell = await openFirstCell(page);
  for (const { name, ...bad } of PROGRAMS) await test.step(name, () => expectClear(cell, bad));
});

test('memory exhaustion gives a clear message and a cell that works again', async ({ page }) => {
  const program = 'hoard = []\nwhile True:\n    hoard.append(bytearray(50_000_000))';
  await expectClear(await openFirstCell(page), { program, says: /memory/i });
});

test('a fatal overflow of the engine is said, and the cell works again', async ({
  page,
  watch,
}) => {
  watch.allow(/Pyodide|stack|fatal|recursion/i);
  const cell = await openFirstCell(page);
  await cell.write(
    'import sys\nsys.setrecursionlimit(10**8)\nclass A:\n    def __repr__(self):\n        return repr(self)\nrepr(A())',
  );
  await cell.button('Run').click();
  await expect(cell.root).toHaveAttribute('data-state', /done|failed/, { timeout: 60_000 });
  const said = await cell.said();
  expect(said).toMatch(/RecursionError|stack|crashed|interpreter/i);
  await worksAgain(cell);
});

test('exceptions and two hundred panics of the wheel are caught, and it goes on counting', async ({
  page,
}) => {
  const cell = await openFirstCell(page);
  await cell.execute(`import doubles
caught = 0
for turn in range(200):
    try:
        doubles._panic(str(turn))
    except BaseException:
        caught += 1
try:
    doubles.count_doubles(None)
except TypeError:
    caught += 1
print(caught, doubles.count_doubles("aabbcc"))`);
  await expect(cell.output.locator('.stdout')).toHaveText(/^201 3/);
});
