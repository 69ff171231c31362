/** What the site says to crawlers, previews and feed readers: addresses, cards, data, the changelog's feed. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { listedPages } from './pages/site.ts';

const pages = listedPages();

/** The host that the build was told, and the folder of it. */
const home = new URL(
  /Sitemap: (\S+)sitemap-index\.xml/.exec(readFileSync('dist/robots.txt', 'utf8'))?.[1] ?? '',
);

interface Thing {
  readonly '@type': string | readonly string[];
  readonly [property: string]: unknown;
}

/** What search engines ask of each type. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  WebSite: ['name', 'url'],
  Book: ['name', 'url', 'hasPart'],
  TechArticle: ['headline', 'description', 'image', 'url', 'inLanguage', 'isPartOf'],
  LearningResource: ['position', 'timeRequired'],
  BreadcrumbList: ['itemListElement'],
};

test('the sitemap lists every page that was built but the book that repeats them and the one shown offline, and robots.txt says where it is', () => {
  const built = readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'index.html')
    .filter((file) => !['book', 'offline'].includes(path.dirname(file)))
    .map(
      (file) =>
        `${home.pathname}${file
          .split(path.sep)
          .join('/')
          .replace(/index\.html$/, '')}`,
    );
  expect([...pages].sort()).toEqual(built.sort());
  expect(existsSync('dist/sitemap-index.xml')).toBe(true);
});

/** What the head of a page says, without opening the page. */
async function headOf(page: Page, path: string): Promise<Record<string, string | null>> {
  return page.evaluate(async (url) => {
    const text = await (await fetch(url)).text();
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    const said: Record<string, string | null> = {
      canonical: parsed.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null,
      heading: parsed.querySelector('h1')?.textContent ?? null,
      data: parsed.querySelector('script[type="application/ld+json"]')?.textContent ?? null,
    };
    for (const meta of parsed.querySelectorAll<HTMLMetaElement>('meta[name], meta[property]')) {
      const name = meta.getAttribute('property') ?? meta.name;
      if (name in said) throw new Error(`${url} says "${name}" twice.`);
      said[name] = meta.content;
    }
    return said;
  }, path);
}

test('each page says its own address, and shows a card to those who link to it', async ({
  page,
}) => {
  await page.goto('/');
  for (const path of pages) {
    const said = await headOf(page, path);
    const own = new URL(path, home).href;
    expect(said['canonical']).toBe(own);
    expect(said['og:url']).toBe(own);
    expect(said['og:title'], path).toBe(said['heading']);
    expect(said['og:description'], path).toBe(said['description']);
    expect(said['twitter:card'], path).toBe('summary_large_image');
    const card = new URL(said['og:image'] ?? '');
    expect(card.origin).toBe(home.origin);
    const file = `dist/${card.pathname.slice(home.pathname.length)}`;
    const png = readFileSync(file);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], file).toEqual([1200, 630]);
    expect(statSync(file).size, file).toBeLessThan(60_000);
  }
});

test('each page says what it is in data that parses and has what its type requires', async ({
  page,
}) => {
  await page.goto('/');
  for (const path of pages) {
    const data: { '@context': string; '@graph': Thing[] } = JSON.parse(
      (await headOf(page, path))['data'] ?? 'null',
    );
    expect(data['@context'], path).toBe('https://schema.org');
    for (const thing of data['@graph']) {
      for (const type of [thing['@type']].flat()) {
        const required = REQUIRED[type] ?? ['an entry in the table of this test'];
        for (const name of required) expect(thing[name], `${path} ${type}.${name}`).toBeTruthy();
      }
      const url = thing['url'];
      if (typeof url === 'string') expect(pages).toContain(new URL(url).pathname);
    }
  }
});

test('a page that is not there asks for no link and describes nothing', async ({ page, watch }) => {
  watch.allow(/404/);
  await page.goto('/');
  const said = await headOf(page, '/no-such-page/');
  expect(
    said['canonical'] ?? said['og:url'] ?? said['og:image'] ?? said['data'] ?? null,
  ).toBeNull();
});

test('the feed is well-formed, its items lead to places on the changelog page, and the front page names it', async ({
  page,
}) => {
  await page.goto('/');
  const address = await page.locator('link[type="application/rss+xml"]').getAttribute('href');
  const items = await page.evaluate(async (url) => {
    const text = await (await fetch(url)).text();
    const feed = new DOMParser().parseFromString(text, 'application/xml');
    const failure = feed.querySelector('parsererror')?.textContent;
    if (failure) throw new Error(failure);
    const textOf = (element: Element, name: string) =>
      element.getElementsByTagName(name)[0]?.textContent ?? '';
    return [...feed.querySelectorAll('channel > item')].map((item) => ({
      title: textOf(item, 'title'),
      link: textOf(item, 'link'),
      guid: textOf(item, 'guid'),
      date: textOf(item, 'pubDate'),
      html: textOf(item, 'description'),
    }));
  }, address ?? '');
  expect(items.length).toBeGreaterThanOrEqual(3);
  expect(new Set(items.map(({ guid }) => guid)).size).toBe(items.length);
  const [{ link } = { link: '' }] = items;
  await page.goto(new URL(link).pathname);
  for (const item of items) {
    expect(item.guid).toBe(item.link);
    expect(new URL(item.link).origin).toBe(home.origin);
    expect(Date.parse(item.date)).not.toBeNaN();
    expect(item.html).toMatch(/^<ul><li>.+<\/li><\/ul>$/);
    const heading = page.locator(`h2[id="${new URL(item.link).hash.slice(1)}"]`);
    await expect(heading).toContainText(item.title.replace('Oxidizing Python ', ''));
  }
});
