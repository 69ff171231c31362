/** Turns a built page into plain Markdown: its words, code and recorded figures, without what is pressed. */
import type { Element, Root, RootContent } from 'hast';
import { select, selectAll } from 'hast-util-select';
import type { Code } from 'mdast';
import rehypeParse from 'rehype-parse';
import type { Options } from 'rehype-remark';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

type Content = RootContent;

/** What only works when pressed, or repeats for a program what the page says. */
const pressed = [
  ...['script', 'style', 'template', 'noscript', 'button', 'canvas', 'svg', 'dialog'],
  ...['input', 'select', 'textarea', '[hidden]', '.needs-js', '.visually-hidden'],
  ...['.panel-actions', '.panel-notice', '.panel-said', '.reply', '[data-part="setup"]', 'nav'],
  ...['.slider', '.cell-hint', '.bench-hint', '.bench-status', 'py-cell > footer', '.colophon'],
  ...['.demo-hint', '.demo-status'],
].join(', ');

/** Inline elements that are columns or badges on a page. */
const apart = new Set(['span', 'small', 'b', 'a', 'output']);

/** Names of languages as they stand in front of a piece of code. */
const languages = { py: 'python', rs: 'rust', sh: 'sh' };

export interface MarkdownPage {
  readonly title: string;
  readonly description: string;
  /** With the title as its first heading. */
  readonly markdown: string;
}

/**
 * @param html A whole page.
 * @throws Error when the page has no main part with a heading.
 */
export function toMarkdown(html: string): MarkdownPage {
  const tree = unified().use(rehypeParse).parse(html);
  const main = select('main', tree);
  const heading = main && select('h1', main);
  if (!main || !heading)
    throw new Error('The page has no <main> with an <h1> to make Markdown of.');
  const title = textOf(heading);
  const description = textOf(select('.lead', main) ?? heading);
  spellOutChoices(main);
  prune(main, new Set(selectAll(pressed, main)));
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

/** A blank in a program says what may stand there. */
function spellOutChoices(main: Element) {
  for (const blank of selectAll('pre select', main)) {
    const offered = selectAll('option', blank).map((option) => textOf(option));
    blank.tagName = 'span';
    blank.children = [{ type: 'text', value: `/* ${offered.join(' | ')} */` }];
  }
}

function prune(node: Element, dropped: ReadonlySet<Content>) {
  node.children = node.children.filter((child) => !dropped.has(child));
  for (const child of node.children) if (child.type === 'element') prune(child, dropped);
}

/** A panel's head says what its code is: the language goes to the code, the name stays as a line. */
function nameCode(main: Element) {
  for (const panel of selectAll('figure, .panel', main)) {
    const tag = select('.tag', panel);
    const [, kind = ''] = [...classesOf(tag)];
    const known = languages[kind as keyof typeof languages];
    if (known === undefined) continue;
    const language = classesOf(panel).includes('diff') ? 'diff' : known;
    for (const code of selectAll('pre.code', panel)) code.properties['dataLanguage'] = language;
    if (tag) tag.children = [];
  }
}

/** Parts that the style sheet holds apart get a blank between them. */
function space(node: Element) {
  if (node.tagName === 'pre' || node.tagName === 'code') return;
  node.children = node.children.flatMap((child, index) => {
    const before = node.children[index - 1];
    const touches = before?.type === 'element' && child.type === 'element';
    return touches && apart.has(child.tagName) ? [{ type: 'text', value: ' ' }, child] : [child];
  });
  for (const child of node.children) if (child.type === 'element') space(child);
}

/** The answers that a question offers become a list. */
function listChoices(main: Element) {
  for (const choice of selectAll('.choice', main)) {
    choice.tagName = 'li';
    for (const option of selectAll('.option', choice)) option.properties['className'] = [];
  }
  for (const option of selectAll('.option', main)) option.tagName = 'li';
  for (const set of selectAll('fieldset', main)) {
    const [items, others] = [isItem, (it: Content) => !isItem(it)].map((wanted) =>
      set.children.filter((child) => wanted(child)),
    );
    if (items === undefined || others === undefined || items.length === 0) continue;
    const list = { type: 'element', tagName: 'ul', properties: {}, children: items };
    set.children = [...others, list] as Element['children'];
  }
}

function isItem(node: Content) {
  return node.type === 'element' && node.tagName === 'li';
}

function classesOf(element: Element | null | undefined): string[] {
  const value = element?.properties['className'];
  return Array.isArray(value) ? value.map(String) : [];
}

const codeBlock: NonNullable<NonNullable<Options>['handlers']>[string] = (state, node) => {
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

/** Lines with what became of them in front: "-", "+" or a blank. */
function diffOf(node: Element) {
  const signs = { del: '-', ins: '+' };
  return selectAll('.line', node)
    .map((line) => {
      const sign = signs[line.tagName as keyof typeof signs] ?? ' ';
      return `${sign}${textOf(line).replace(/\n$/, '')}`;
    })
    .join('\n');
}

function textOf(node: Element | Content): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}
