import { expect, test } from 'vitest';
import { filled } from '../../../scripts/book/fill.ts';

const FRAME = `<!doctype html><html><head><link rel="stylesheet" href="/own.css"></head><body>
<article id="one" data-page="/x/chapters/one/"></article>
<article id="two" data-page="/x/chapters/two/"></article></body></html>`;

/** A book of two pages, made of their main parts. */
function bookOf(one: string, two = '<p>Two</p>', head = ''): string {
  const pages: Record<string, string> = { '/x/chapters/one/': one, '/x/chapters/two/': two };
  return filled(
    FRAME,
    (address) => `<html><head>${head}</head><body><main>${pages[address]}</main></body></html>`,
  );
}

test('ids and the links to them belong to their page, so that pages may share names', () => {
  const book = bookOf(
    '<h2 id="start">A</h2><a href="#start">up</a>',
    '<h2 id="start">B</h2><a href="#start">up</a>',
  );
  expect(book).toContain('<h2 id="one--start">A</h2><a href="#one--start">');
  expect(book).toContain('<h2 id="two--start">B</h2><a href="#two--start">');
});

test.each([
  ['/x/chapters/two/#there', '#two--there'],
  ['../two/', '#two'],
  ['/x/chapters/two/#_top', '#two'],
  ['/x/chapters/one/#bench=packed', '#one'],
  ['#gone', '#one'],
  ['/x/reference/results/#row', '/x/reference/results/#row'],
  ['https://elsewhere.example/x/chapters/two/', 'https://elsewhere.example/x/chapters/two/'],
])('a link to %s leads to %s in the book', (href, expected) => {
  expect(bookOf(`<a href="${href}">it</a>`)).toContain(`<a href="${expected}">it</a>`);
});

test('nothing is left to press, to run or to fold', () => {
  const book = bookOf(
    '<script>go()</script><p data-only="screen"><button>Run</button></p><details><summary>More</summary><p>It</p></details><p hidden>Later</p><pre tabindex="0" role="log" aria-label="Output">3</pre>',
  );
  expect(book).toContain('<details open><summary>More</summary><p>It</p></details><pre>3</pre>');
});

test('a blank in a program stays with what may stand there, and answers lose their circles', () => {
  const book = bookOf(
    '<pre><span data-options="a | b"><select data-only="screen"><option>a</option></select></span></pre><label class="option" for="x"><input type="radio" data-only="screen print">A</label>',
  );
  expect(book).toContain('<pre><span data-options="a | b"></span></pre>');
  expect(book).toContain('<label class="option">A</label>');
});

test('a control that nothing marks as for the screen fails the build', () => {
  expect(() => bookOf('<form><input type="range" name="size"></form>')).toThrow(
    'A <input> (range size) would stand',
  );
});

test("the pages' styles come before the book's own, each once, without those for print", () => {
  const book = bookOf(
    '<p>One</p>',
    '<p>Two</p>',
    '<link rel="stylesheet" href="/page.css"><link rel="stylesheet" href="/own.css"><link rel="stylesheet" href="/print.css" media="print">',
  );
  expect([...book.matchAll(/href="(\/\w+\.css)"/g)].map(([, href]) => href)).toEqual([
    '/page.css',
    '/own.css',
  ]);
});

test('two elements of one id fail the build', () => {
  expect(() => bookOf('<p id="a">1</p><p id="a">2</p>')).toThrow('the id "one--a"');
});
