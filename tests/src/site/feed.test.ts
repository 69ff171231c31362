/** What the feed says of a version; that it is well-formed and leads to the page, the browser's own parser says. */
import { expect, test } from 'vitest';
import { feedOf } from '../../../src/site/feed.ts';

const channel = {
  title: 'The book',
  description: 'What & when',
  home: new URL('https://host.example/book/'),
  page: new URL('https://host.example/book/changelog/'),
  self: new URL('https://host.example/book/changelog.xml'),
};
const version = { name: '1.0.0', id: 'v1-0-0', date: '2026-11-21', changes: ['`a < b` & "c"'] };
const feed = async (versions = [version]) => (await feedOf(channel, versions)).text();

test('an item leads to its version, is known by that address, and has the date of RFC 822', async () => {
  const xml = await feed();
  expect(xml).toContain('<link>https://host.example/book/changelog/#v1-0-0</link>');
  expect(xml).toMatch(/<guid[^>]*>https:\/\/host\.example\/book\/changelog\/#v1-0-0<\/guid>/);
  expect(xml).toContain('<pubDate>Sat, 21 Nov 2026 00:00:00 GMT</pubDate>');
});

test('a change is HTML inside of XML, escaped for each once', async () => {
  expect(await feed()).toContain('&lt;li&gt;&lt;code&gt;a &amp;lt; b&lt;/code&gt; &amp;amp; ');
  expect(await feed([])).toContain('<description>What &amp; when</description>');
});

test('the channel names its own address and its language', async () => {
  expect(await feed([])).toMatch(
    /<language>en-gb<\/language>.*<atom:link href="https:\/\/host\.example\/book\/changelog\.xml" rel="self"/s,
  );
});

test('a version in the making is not told', async () => {
  const xml = (await feedOf(channel, [{ ...version, date: null }])).text();
  expect(await xml).not.toContain('<item>');
});
