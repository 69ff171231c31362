/** Cuts a built page into the sections that the search finds: their prose and code, without what is pressed or measured. */
import type { Element, Nodes } from 'hast';
import { select, selectAll } from 'hast-util-select';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { SearchSection } from '../../src/shell/search/section.ts';
import { wordsOf } from '../../src/shell/search/words.ts';

/** Where a section begins. A term of the glossary is one, too. */
const beginning = 'h2[id], h3[id], h4[id], .glossary tbody tr[id]';

/** A custom element holds what is pressed. These hold text or code to read as well. */
const read = new Set([
  'predict-box',
  'py-cell',
  'tab-set',
  'read-rust',
  'filter-table',
  'work-shop',
]);

/** What a page says of itself, what is asked or pressed, and tables of figures. */
const left = [
  'h1, .where, nav, details, script, style, template, noscript, svg, button, input, select, textarea',
  '[hidden], .needs-js, .visually-hidden, [data-only]:not([data-only~="markdown"])',
  'predict-box > form, .panel > :is(header, footer, .out), .tag, .snippet-context, [data-search="none"]',
  '.glossary :is(thead, th, [data-title="Used in"])',
].join(', ');

/** Elements between whose text and the next one no blank belongs. */
const inSentence = new Set(['a', 'b', 'code', 'em', 'i', 'kbd', 'small', 'span', 'strong', 'sup']);

interface Draft {
  readonly id: string;
  readonly heading: string;
  readonly names: readonly string[];
  prose: string;
  code: string;
}

const parser = unified().use(rehypeParse);

/**
 * The sections of a page in its order. Their names are those that the page gives to a term of the glossary.
 *
 * @param html The built page.
 * @param path Of the page on the site: `/chapters/packaging/`.
 * @throws Error when the page has no `<main>` with a heading.
 */
export function sectionsOf(html: string, path: string): SearchSection[] {
  const main = select('main', parser.parse(html));
  const title = select('h1', main);
  if (!main || !title) throw new Error(`${path} has no <main> with an <h1> to search in.`);
  const page = textOf(title);
  const begins = new Set<Nodes>(selectAll(beginning, main));
  const skipped = new Set<Nodes>(selectAll(left, main));
  const drafts: Draft[] = [{ id: '', heading: page, names: [], prose: '', code: '' }];
  collect(main, { begins, skipped, drafts, part: 'prose' });
  return drafts
    .map(({ id, heading, names, prose, code }) => ({
      path: id === '' ? path : `${path}#${id}`,
      ...{ page, heading, names, isEntry: false },
      prose: oneLine(prose),
      code: eachOnce(code),
    }))
    .filter(({ prose, code }) => prose !== '' || code !== '');
}

interface Walk {
  readonly begins: ReadonlySet<Nodes>;
  readonly skipped: ReadonlySet<Nodes>;
  readonly drafts: Draft[];
  /** Where the text goes that is met. */
  readonly part: 'prose' | 'code';
}

/** Adds what is below `node` to the last draft, and a draft at each beginning of a section. */
function collect(node: Nodes, walk: Walk): void {
  const { begins, skipped, drafts, part } = walk;
  const draft = drafts.at(-1);
  if (node.type === 'text' && draft) draft[part] += node.value;
  if (!('children' in node) || skipped.has(node)) return;
  const name = node.type === 'element' ? node.tagName : '';
  if (name.includes('-') && !read.has(name)) return;
  if (node.type === 'element' && begins.has(node)) {
    drafts.push(draftAt(node));
    if (name !== 'tr') return;
  }
  const inside =
    name === 'pre' || name === 'figcaption' ? ({ ...walk, part: 'code' } as const) : walk;
  for (const child of node.children) collect(child, inside);
  const last = drafts.at(-1);
  if (last && !inSentence.has(name)) last[inside.part] += ' ';
}

/** A heading with its words, or a term of the glossary with its names. */
function draftAt(element: Element): Draft {
  const { id, dataWords } = element.properties;
  const names = typeof dataWords === 'string' ? dataWords.split(' ') : [];
  const heading = textOf(select('th', element) ?? element);
  return { id: String(id), heading, names, prose: '', code: '' };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function eachOnce(code: string): string {
  return [...new Set(wordsOf(code).map(({ start, end }) => code.slice(start, end)))].join(' ');
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? oneLine(node.children.map(textOf).join('')) : '';
}
