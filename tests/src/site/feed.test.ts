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

test('an item leads to its version, is known by that address, and has the date of RFC 822', () => {
  const feed = feedOf(channel, [version]);
  expect(feed).toContain('<link>https://host.example/book/changelog/#v1-0-0</link>');
  expect(feed).toContain('<guid>https://host.example/book/changelog/#v1-0-0</guid>');
  expect(feed).toContain('<pubDate>Sat, 21 Nov 2026 00:00:00 GMT</pubDate>');
});

test('a change is HTML inside of XML, escaped for each once', () => {
  expect(feedOf(channel, [version])).toContain(
    '&lt;li&gt;&lt;code&gt;a &amp;lt; b&lt;/code&gt; &amp;amp; &amp;quot;c&amp;quot;&lt;/li&gt;',
  );
  expect(feedOf(channel, [])).toContain('<description>What &amp; when</description>');
});

test('a version in the making is not told', () => {
  expect(feedOf(channel, [{ ...version, date: null }])).not.toContain('<item>');
});
