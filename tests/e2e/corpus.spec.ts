/** What a reader does with a text of their own, and with the book, in both classes. */
import { expect, test } from './fixtures.ts';
import { CorpusLab } from './pages/corpus-lab.ts';

test('nothing is fetched before a press, and the book then tells the state of both classes', async ({
  page,
  watch,
}) => {
  const lab = await CorpusLab.open(page);
  await page.waitForLoadState('networkidle');
  expect(watch.paths.filter((path) => /^\/(engine|texts)\//.test(path))).toEqual([]);
  await lab.root.getByRole('button', { name: 'Load the book' }).click();
  await lab.become('loaded');
  await expect(lab.status).toContainText('Most common: the, of, and');
  const [byPython = '', byRust] = await lab.row('different words');
  expect(Number(byPython.replaceAll(',', ''))).toBeGreaterThan(10_000);
  expect(byRust).toBe(byPython);
  await lab.ask('whale', 'within-1');
  await expect(lab.answer).toContainText('whales');
  await expect(lab.answer).toContainText('Both agree.');
});

test('a file of the reader stays in the page, and is held in both classes', async ({
  page,
  watch,
}) => {
  const lab = await CorpusLab.open(page);
  await lab.give('notes.txt', Buffer.from('\ufeffÉt\u00e9 été\r\na whale\rA WHALE'), 'loaded');
  expect(await lab.row('words')).toEqual(['6', '6']);
  expect(await lab.row('lines')).toEqual(['3', '3']);
  await lab.ask('Whale', 'lines');
  await expect(lab.answer).toContainText('2: 2, 3. Both agree.');
  await lab.ask('"\\', 'count');
  await expect(lab.answer).toContainText('0. Both agree.');
  expect(watch.paths.filter((path) => path.includes('notes'))).toEqual([]);
});

test('a file that is no text is explained with its place, and the next one is read', async ({
  page,
}) => {
  const lab = await CorpusLab.open(page);
  await lab.give('latin.txt', Buffer.from('one\ntwo caf\xe9 au lait', 'latin1'), 'refused');
  await expect(lab.status).toHaveText(
    'Both classes refuse it, with the same message. ValueError: latin.txt:2:8: byte 0xe9 is not UTF-8 here; save the file as UTF-8',
  );
  await lab.give('empty.txt', Buffer.from(''), 'refused');
  await expect(lab.status).toContainText('empty.txt:1:1: the file is empty');
  await lab.give('large.txt', Buffer.alloc(5_000_001, 'a'), 'refused');
  await expect(lab.status).toContainText('Up to 5 MB');
  await lab.give('good.txt', Buffer.from('a whale'), 'loaded');
  expect(await lab.row('words')).toEqual(['2', '2']);
});
