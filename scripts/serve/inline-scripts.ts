/** Finds the inline scripts of a page, whose hashes the content security policy has to name. */
import { selectAll } from 'hast-util-select';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { sourceHash } from './source-hash.ts';

const parser = unified().use(rehypeParse);

/** Blocks of data that no browser executes. */
const dataTypes = new Set(['application/json', 'application/ld+json']);

/** @returns `sha256-…` of each inline script, in order, each once. */
export function inlineScriptHashes(html: string): string[] {
  const hashes = selectAll('script:not([src])', parser.parse(html))
    .filter(({ properties }) => !dataTypes.has(String(properties['type']).toLowerCase()))
    .map(({ children }) =>
      sourceHash(children.map((child) => (child.type === 'text' ? child.value : '')).join('')),
    );
  return [...new Set(hashes)];
}
