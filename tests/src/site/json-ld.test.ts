import { expect, test } from 'vitest';
import { frontData, pageData } from '../../../src/site/json-ld.ts';

const book = { name: 'The book', url: 'https://host.example/' };
const page = {
  title: 'A </script> page',
  description: 'About it',
  url: 'https://host.example/a/',
  image: 'https://host.example/cards/a.png',
};

test('a chapter is an article to learn from, with its place in the book and the time it takes', () => {
  const [article] = JSON.parse(pageData(book, page, { number: 3, minutes: 25 }))['@graph'];
  expect(article).toMatchObject({
    '@type': ['TechArticle', 'LearningResource'],
    headline: 'A </script> page',
    position: 3,
    timeRequired: 'PT25M',
    isPartOf: { '@type': 'Book', ...book },
  });
});

test('any other page is an article alone, and both tell the way from the front page', () => {
  const [article, way] = JSON.parse(pageData(book, page, null))['@graph'];
  expect(article['@type']).toBe('TechArticle');
  expect(way.itemListElement.map((step: { item: string }) => step.item)).toEqual([
    book.url,
    page.url,
  ]);
});

test('the front page is the site and the book with its chapters in order', () => {
  const chapters = [
    { title: 'One', url: 'https://host.example/one/' },
    { title: 'Two', url: 'https://host.example/two/' },
  ];
  const [site, whole] = JSON.parse(frontData(book, page, chapters))['@graph'];
  expect(site).toMatchObject({ '@type': 'WebSite', ...book });
  expect(whole.hasPart).toEqual([
    { '@type': 'Chapter', position: 1, name: 'One', url: 'https://host.example/one/' },
    { '@type': 'Chapter', position: 2, name: 'Two', url: 'https://host.example/two/' },
  ]);
});

test('no text of a page can end the block that it stands in', () => {
  expect(pageData(book, page, null)).not.toContain('<');
});
