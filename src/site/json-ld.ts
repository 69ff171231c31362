/** What a page is, in schema.org's words: a block of data for search engines that no browser executes. */

export interface Described {
  readonly title: string;
  readonly description: string;
  readonly url: string;
  readonly image: string;
}

export interface ChapterFacts {
  readonly number: number;
  /** To read it and to do what it asks. */
  readonly minutes: number;
}

/** The book as a whole, with its name and its front page. */
export interface Book {
  readonly name: string;
  readonly url: string;
}

interface Thing {
  readonly '@type': string | readonly string[];
  readonly [property: string]: unknown;
}

/** The front page: the site, and the book with its chapters in order. */
export function frontData(
  book: Book,
  page: Described,
  chapters: readonly Pick<Described, 'title' | 'url'>[],
): string {
  const { description, image } = page;
  const parts = chapters.map(({ title, url }, index) => ({
    '@type': 'Chapter',
    position: index + 1,
    name: title,
    url,
  }));
  const shared = { ...book, inLanguage: 'en', description };
  return graph([
    { '@type': 'WebSite', ...shared },
    { '@type': 'Book', ...shared, image, isAccessibleForFree: true, hasPart: parts },
  ]);
}

/** A page of the book, and the way to it. */
export function pageData(book: Book, page: Described, chapter: ChapterFacts | null): string {
  const { title, description, url, image } = page;
  const article: Thing = {
    '@type': chapter === null ? 'TechArticle' : ['TechArticle', 'LearningResource'],
    headline: title,
    description,
    url,
    image,
    inLanguage: 'en',
    isPartOf: { '@type': 'Book', ...book },
    ...(chapter === null ? {} : factsOf(chapter)),
  };
  const steps = [book, { name: title, url }].map(({ name, url: item }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item,
  }));
  return graph([article, { '@type': 'BreadcrumbList', itemListElement: steps }]);
}

function factsOf({ number, minutes }: ChapterFacts): Record<string, unknown> {
  return { position: number, timeRequired: `PT${minutes}M` };
}

/** As JSON that no text in it can end the script element of. */
function graph(things: readonly Thing[]): string {
  const data = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
