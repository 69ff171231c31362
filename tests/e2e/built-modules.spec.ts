/** What the reader has compiled in the page's Python: loaded, bound, loaded again, and given up for the book's own. */
import { expect, test } from './fixtures.ts';
import { BuiltModules } from './pages/built-modules.ts';
import { openFirstCell } from './pages/chapter.ts';
import { Starts } from './pages/starts.ts';

const WHERE = 'import doubles\ndoubles.__file__';
const STUBBORN =
  'print("going", flush=True)\nwhile True:\n    try:\n        while True: pass\n    except BaseException: pass';

test('a build takes the place of the book’s module until the reader gives it back', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const built = await BuiltModules.of(page);
  const cell = await openFirstCell(page);
  await cell.execute('import doubles\nfrom doubles import count_doubles as f');

  await test.step('names of the session are bound to it', async () => {
    expect(await built.use('doubles-a')).toMatchObject({
      kind: 'used',
      rebound: expect.arrayContaining(['doubles', 'f']),
    });
    await cell.execute('doubles.__file__, f is doubles.count_doubles, f("aab")');
    await expect(cell.output).toContainText("('/live/doubles-a/doubles.so', True, 1)");
    await expect(cell.part('built')).toHaveText(/^your doubles, built \d+:\d\d · use the book's$/);
  });

  await test.step('it answers the table of cases', async () => {
    expect(await built.check('doubles-a')).toEqual({
      kind: 'checked',
      right: 65,
      of: 65,
      first: null,
    });
  });

  await test.step('one that is no module says why and changes nothing', async () => {
    expect(await built.use('broken', 'doubles')).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('ImportError'),
    });
    await cell.execute(WHERE);
    await expect(cell.output).toContainText('/live/doubles-a/');
  });

  await test.step('the book’s own comes back', async () => {
    await cell.button("use the book's doubles").click();
    await expect(cell.part('built')).toHaveText("The book's doubles is back.");
    await expect(cell.button('Run')).toBeFocused();
    await cell.execute('"/live/" in doubles.__file__, f is doubles.count_doubles');
    await expect(cell.output).toContainText('(False, True)');
    await built.use('doubles-a');
  });

  await test.step('an interpreter that replaces a stuck one has it again', async () => {
    await cell.write(STUBBORN);
    await cell.button('Run').click();
    await expect(cell.output).toContainText('going');
    await cell.button('Stop').click();
    await cell.reaches('stopped');
    await cell.execute(WHERE);
    await expect(cell.output).toContainText('/live/doubles-a/');
    await cell.button('Restart').click();
    await cell.execute(WHERE);
    await expect(cell.output).toContainText('/live/doubles-a/');
  });

  await test.step('and none where the book’s was wished for', async () => {
    await cell.button("use the book's doubles").click();
    await cell.button('Restart').click();
    await cell.execute(WHERE);
    await expect(cell.output).not.toContainText('/live/');
  });
});

test('a measurement takes builds by their hash, and the installed module for the others', async ({
  page,
}) => {
  const built = await BuiltModules.of(page);
  const cell = await openFirstCell(page);
  await cell.execute('1');
  await built.use('doubles-a');
  const doubles = {
    ...{ label: 'v', source: { file: 'f.py', region: 'r' }, code: '' },
    ...({ engine: 'extension', module: 'doubles' } as const),
  };
  const direct = { ...doubles, entry: 'count_doubles' };
  expect(
    await built.measure({
      book: { ...direct, built: 'doubles-b' },
      yours: { ...direct, built: 'doubles-c' },
      missing: { ...direct, built: 'broken' },
    }),
  ).toMatchObject([
    { variant: 'book', state: 'measured' },
    { variant: 'yours', state: 'measured' },
    { variant: 'missing', state: 'failed', message: expect.stringContaining('ImportError') },
  ]);
  const driven = {
    ...doubles,
    ...{ entry: 'f', driver: { file: 'd.py', region: 'r' } },
    driverCode:
      'import doubles\ndef f(text): return doubles.__file__.startswith("/live/doubles-c")',
  };
  expect(
    await built.measure({ installed: driven, yours: { ...driven, built: 'doubles-c' } }),
  ).toMatchObject([
    { variant: 'installed', state: 'measured' },
    { variant: 'yours', state: 'wrong', expected: 'False', got: 'True' },
  ]);
  await cell.execute(WHERE);
  await expect(cell.output).toContainText('/live/doubles-a/');
});

test.describe('a first visit', () => {
  test.use({ visit: 'first' });

  test('keeps no build in the memory that the next one starts from', async ({
    page,
    context,
    starts: first,
  }) => {
    const built = await BuiltModules.of(page);
    const cell = await openFirstCell(page);
    await cell.execute('1');
    await built.use('doubles-a');
    await cell.execute(WHERE);
    await first.settled();

    const next = await context.newPage();
    const starts = await Starts.of(next);
    const again = await openFirstCell(next);
    await again.execute(WHERE);
    expect(starts.restored[0]).toBe(true);
    await expect(again.output).not.toContainText('/live/');
    await expect(again.part('built')).toHaveCount(0);
  });
});
