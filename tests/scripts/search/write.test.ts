import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeSearch } from '../../../scripts/search/write.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const frame = (main: string) =>
  `<site-search data-index="search/"></site-search><main>${main}</main>`;
const siteOf = (text: string) =>
  temporaryFolder({
    'index.html': frame(`<h1>Front</h1><p>${text}</p>`),
    'chapters/one/index.html': frame('<h1>One</h1><p>words</p>'),
    '404.html': frame('<h1>Nothing</h1>'),
  });
const write = (site: string) =>
  writeSearch(site, ['/', '/chapters/one/'], { names: {}, lists: [], unsearched: [] });

test('the list holds the sections in the order of the book, and every page says where it is', () => {
  const site = siteOf('hello');
  const file = write(site);
  const sections: { path: string }[] = JSON.parse(readFileSync(`${site}/${file}`, 'utf8'));
  expect(sections.map(({ path }) => path)).toEqual(['/', '/chapters/one/']);
  for (const page of ['index.html', 'chapters/one/index.html', '404.html']) {
    expect(readFileSync(`${site}/${page}`, 'utf8'), page).toContain(`data-index="${file}"`);
  }
});

test('the list has the same name and bytes for the same site, and another name for another', () => {
  const [one, other] = [siteOf('hello'), siteOf('hello')];
  const file = write(one);
  expect(write(other)).toBe(file);
  expect(readFileSync(`${one}/${file}`)).toEqual(readFileSync(`${other}/${file}`));
  expect(write(siteOf('changed'))).not.toBe(file);
});

test('a site of which no page says where its list is makes the build fail', () => {
  const site = temporaryFolder({ 'index.html': '<main><h1>Front</h1><p>x</p></main>' });
  expect(() => writeSearch(site, ['/'], { names: {}, lists: [], unsearched: [] })).toThrow(
    'src/shell/Search.astro',
  );
});
