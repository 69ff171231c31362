/** Finds the inline scripts of a page, whose hashes the content security policy has to name. */
import { createHash } from 'node:crypto';

const attribute = /\s+([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const element = /<script((?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*>/gi;
const endTag = /<\/script[\s/>]/gi;

/** Blocks of data that no browser executes. */
const dataTypes = new Set(['application/json', 'application/ld+json']);

/** @returns `sha256-…` of each inline script, in order, each once. */
export function inlineScriptHashes(html: string): string[] {
  // A browser's parser turns CRLF into LF before it hashes.
  const text = html.replaceAll(/\r\n?/g, '\n');
  const hashes = new Set<string>();
  element.lastIndex = 0;
  for (let start = element.exec(text); start !== null; start = element.exec(text)) {
    const from = element.lastIndex;
    endTag.lastIndex = from;
    const to = endTag.exec(text)?.index ?? text.length;
    element.lastIndex = to;
    const attributes = readAttributes(start[1] ?? '');
    if (attributes.has('src') || dataTypes.has(attributes.get('type') ?? '')) continue;
    const digest = createHash('sha256').update(text.slice(from, to)).digest('base64');
    hashes.add(`sha256-${digest}`);
  }
  return [...hashes];
}

function readAttributes(text: string) {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(attribute)) {
    attributes.set(name.toLowerCase(), (double ?? single ?? bare ?? '').toLowerCase());
  }
  return attributes;
}
