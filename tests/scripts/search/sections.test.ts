import { expect, test } from 'vitest';
import { nameSections } from '../../../scripts/search/names.ts';
import { sectionsOf } from '../../../scripts/search/sections.ts';

const pageOf = (main: string) =>
  sectionsOf(`<nav><h2 id="menu">Menu</h2></nav><main><h1>Page</h1>${main}</main>`, '/page/');
const textsOf = (main: string) => pageOf(main).map(({ prose, code }) => [prose, code]);

test('a page begins a section, and so does each of its headings', () => {
  const sections = pageOf(
    '<p>Lead.</p><h2 id="a">First <code>part</code></h2><p>One</p><p>two.</p><h3 id="b">B</h3><p>Three.</p>',
  );
  expect(sections.map(({ path, heading, prose }) => [path, heading, prose])).toEqual([
    ['/page/', 'Page', 'Lead.'],
    ['/page/#a', 'First part', 'One two.'],
    ['/page/#b', 'B', 'Three.'],
  ]);
});

test('words in one sentence are not torn apart, cells of a table are', () => {
  const table = '<table><tr><td>a</td><td>b</td></tr></table>';
  expect(textsOf(`<p>Every <code>str</code>, <em>always</em>.</p>${table}`)).toEqual([
    ['Every str, always. a b', ''],
  ]);
});

test('code counts each word once, without its recorded output and the buttons', () => {
  const cell = `<py-cell class="panel"><header>add.py</header><pre>x = add(x, HashMap)</pre>
    <section class="out"><pre>15</pre></section><footer><button>Run</button></footer></py-cell>`;
  expect(textsOf(`<p>See:</p>${cell}`)).toEqual([['See:', 'x add HashMap']]);
});

test.each([
  ['a quiz', '<quiz-box><p>Why?</p></quiz-box>'],
  ['a panel', '<bench-panel><pre>code</pre></bench-panel>'],
  ['a question before a measurement', '<predict-box><form><p>How fast?</p></form></predict-box>'],
  ['what a click opens', '<details><summary>Hint</summary><p>Use zip.</p></details>'],
  ['what is for the screen only', '<p data-only="screen">Press Run.</p>'],
  ['where the page stands in the book', '<p class="where">Chapter 6</p>'],
  ['what is marked so', '<ul data-search="none"><li>0.1.0</li></ul>'],
])('%s is left out', (_, html) => expect(textsOf(`<h2 id="a">A</h2>${html}`)).toEqual([]));

test('what stands in a prediction and is no question is a part of the section', () => {
  expect(textsOf('<predict-box><form>Guess?</form><p>Because.</p></predict-box>')).toEqual([
    ['Because.', ''],
  ]);
});

test('a term of the glossary is a section with its other names', () => {
  const row = `<tr id="gil" data-words="gil interpreter-lock"><td>lock</td><th>Python</th>
    <td>Lets one thread run.</td><td data-title="Used in">Page</td></tr>`;
  const html = `<table class="glossary"><thead><tr><th>Rust</th></tr></thead><tbody>${row}</tbody></table>`;
  expect(pageOf(html)).toEqual([
    {
      path: '/page/#gil',
      page: 'Page',
      heading: 'Python',
      names: ['gil', 'interpreter-lock'],
      isEntry: false,
      prose: 'lock Lets one thread run.',
      code: '',
    },
  ]);
});

const sections = pageOf('<p>x</p><h2 id="a">A</h2><p>x</p><h2 id="next">Next</h2><p>x</p>');
const none = { names: {}, lists: [], unsearched: [] };

test('an author names sections, says which are entries of a list, and leaves some out', () => {
  const named = nameSections(sections, {
    names: { '/page/#a': ['install'] },
    lists: ['/page/'],
    unsearched: ['next'],
  });
  expect(named.map(({ path, names, isEntry }) => [path, names, isEntry])).toEqual([
    ['/page/', [], false],
    ['/page/#a', ['install'], true],
  ]);
});

test('a section that is not there fails the build, which says what the page has', () => {
  const gone = { ...none, names: { '/page/#b': ['install'] } };
  expect(() => nameSections(sections, gone)).toThrow(/no section \/page\/#b[\s\S]*\/page\/#a/);
  const other = { ...none, names: { '/other/#a': ['install'] } };
  expect(() => nameSections(sections, other)).toThrow('no such page');
  expect(() => nameSections(sections, { ...none, lists: ['/other/'] })).toThrow('/other/');
  expect(() => nameSections(sections, { ...none, unsearched: ['gone'] })).toThrow('#gone');
});
