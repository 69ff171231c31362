/** Turns a built page into plain Markdown: its words, code and recorded figures, without what is pressed. */
import type { Element, Root, RootContent } from 'hast';
import { select, selectAll } from 'hast-util-select';
import type { Code } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark, { type Options } from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { leaveOut } from './leave-out.ts';

/** What has no form in Markdown, needs a script, or is said for who hears the page. */
const withoutForm = 'svg, .needs-js, .visually-hidden';

/** Inline elements that are columns or badges on a page. */
const apart = new Set(['span', 'small', 'b', 'a', 'output']);

/** Names of languages as they stand in front of a piece of code. */
const languages: Readonly<Record<string, string>> = { py: 'python', rs: 'rust', sh: 'sh' };

export interface MarkdownPage {
  readonly title: string;
  readonly description: string;
  /** With the title as its first heading. */
  readonly markdown: string;
}

/**
 * The page whose HTML is given, whole.
 *
 * @throws Error when it has no main part with a heading.
 */
export function toMarkdown(html: string): MarkdownPage {
  const tree = unified().use(rehypeParse).parse(html);
  const main = select('main', tree);
  const heading = main && select('h1', main);
  if (!main || !heading)
    throw new Error('The page has no <main> with an <h1> to make Markdown of.');
  const title = textOf(heading);
  const description = textOf(select('.lead', main) ?? heading);
  sayPictures(main);
  leaveOut(main, 'markdown', withoutForm);
  spellOutChoices(main);
  nameCode(main);
  space(main);
  listChoices(main);
  const root: Root = { type: 'root', children: [main] };
  const processor = unified()
    .use(rehypeRemark, { handlers: { pre: codeBlock } })
    .use(remarkGfm)
    .use(remarkStringify, { bullet: '-', emphasis: '*', fences: true, rule: '-' });
  const markdown = processor.stringify(processor.runSync(root));
  return { title, description, markdown };
}

/** A picture becomes the words that say the same. */
function sayPictures(main: Element): void {
  for (const picture of selectAll('.diagram svg', main)) {
    picture.tagName = 'p';
    picture.children = [{ type: 'text', value: `(${picture.properties['ariaLabel']})` }];
  }
}

/** A blank in a program says what may stand there. */
function spellOutChoices(main: Element): void {
  for (const blank of selectAll('pre [data-options]', main)) {
    blank.children = [{ type: 'text', value: `/* ${blank.properties['dataOptions']} */` }];
  }
}

/** A panel's head says what its code is: the language goes to the code, the name stays as a line. */
function nameCode(main: Element): void {
  for (const panel of selectAll('figure, .panel', main)) {
    const tag = select('.tag', panel);
    const [, kind = ''] = classesOf(tag);
    const known = languages[kind];
    if (known === undefined) continue;
    const language = classesOf(panel).includes('diff') ? 'diff' : known;
    for (const code of selectAll('pre.code', panel)) code.properties['dataLanguage'] = language;
    if (tag) tag.children = [];
  }
}

/** Parts that the style sheet holds apart get a blank between them. */
function space(node: Element): void {
  if (node.tagName === 'pre' || node.tagName === 'code') return;
  node.children = node.children.flatMap((child, index): Element['children'] => {
    const before = node.children[index - 1];
    const touches = before?.type === 'element' && child.type === 'element';
    return touches && apart.has(child.tagName) ? [{ type: 'text', value: ' ' }, child] : [child];
  });
  for (const child of node.children) if (child.type === 'element') space(child);
}

/** The answers that a question offers become a list. */
function listChoices(main: Element): void {
  for (const choice of selectAll('.choice', main)) {
    choice.tagName = 'li';
    for (const option of selectAll('.option', choice)) option.properties['className'] = [];
  }
  for (const option of selectAll('.option', main)) option.tagName = 'li';
  for (const set of selectAll('fieldset', main)) {
    const items = set.children.filter(isItem);
    if (items.length === 0) continue;
    const others = set.children.filter((child) => !isItem(child));
    set.children = [...others, { type: 'element', tagName: 'ul', properties: {}, children: items }];
  }
}

function isItem(node: RootContent): boolean {
  return node.type === 'element' && node.tagName === 'li';
}

function classesOf(element: Element | null | undefined): string[] {
  const value = element?.properties['className'];
  return Array.isArray(value) ? value.map(String) : [];
}

const codeBlock: NonNullable<Options['handlers']>[string] = (state, node: Element) => {
  const language = node.properties['dataLanguage'];
  const result: Code = {
    type: 'code',
    lang: typeof language === 'string' ? language : null,
    meta: null,
    value: language === 'diff' ? diffOf(node) : textOf(node).replace(/\n$/, ''),
  };
  state.patch(node, result);
  return result;
};

/** What became of a line, by its element. */
const signs: Readonly<Record<string, string>> = { del: '-', ins: '+' };

/** Lines with what became of them in front: "-", "+" or a blank. */
function diffOf(node: Element): string {
  return selectAll('.line', node)
    .map((line) => `${signs[line.tagName] ?? ' '}${textOf(line).replace(/\n$/, '')}`)
    .join('\n');
}

function textOf(node: RootContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
