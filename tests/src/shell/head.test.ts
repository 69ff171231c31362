import { expect, test } from 'vitest';
import { headTags } from '../../../src/shell/head.ts';

const gathered = [
  { tag: 'title', content: 'A page' },
  { tag: 'link', attrs: { rel: 'canonical', href: 'https://host.example/a/' } },
  { tag: 'link', attrs: { rel: 'sitemap', href: '/sitemap-index.xml' } },
  { tag: 'meta', attrs: { name: 'generator', content: 'x' } },
  { tag: 'meta', attrs: { name: 'description', content: 'About it' } },
  { tag: 'meta', attrs: { property: 'og:title', content: 'A page' } },
];

const names = (card: string | null): string[] =>
  headTags(gathered, card).map(({ tag, attrs = {} }) =>
    String(attrs['name'] ?? attrs['property'] ?? attrs['rel'] ?? tag),
  );

test('a page that can be shared says where its card is, and not what made it', () => {
  expect(names('https://host.example/cards/a.png')).toEqual([
    ...['title', 'canonical', 'description', 'og:title', 'og:image'],
  ]);
});

test('a page that is not there says nothing to those who would link to it', () => {
  expect(names(null)).toEqual(['title', 'description']);
});
