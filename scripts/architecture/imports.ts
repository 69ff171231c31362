/** Which file imports which: in TypeScript and JavaScript, in the front matter and scripts of Astro files, in MDX and CSS. */
import path from 'node:path';
import ts from 'typescript';

/** Repository paths with `/`, and their texts. */
export type SourceFiles = ReadonlyMap<string, string>;

/** What a file imports, as it is written there. */
function specifiersOf(file: string, text: string): string[] {
  switch (path.extname(file)) {
    case '.ts':
    case '.mjs':
      return ofScript(text);
    case '.astro':
      return ofAstro(text);
    case '.mdx':
      return ofMdx(text);
    case '.css':
      return ofCss(text);
    default:
      return [];
  }
}

/** Imports of values, types and at run time, exports from elsewhere, and files named by `new URL(…, import.meta.url)`. */
function ofScript(text: string): string[] {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  const urls = text.matchAll(/new URL\(\s*['"`]([^'"`]+)['"`],\s*import\.meta\.url/g);
  return [
    ...importedFiles.map(({ fileName }) => fileName),
    ...Array.from(urls, ([, name]) => name ?? ''),
  ];
}

function ofAstro(text: string): string[] {
  const [, front = '', markup = text] = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(text) ?? [];
  const scripts = [...markup.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
  const styles = [...markup.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)];
  return [
    ...ofScript(front),
    ...scripts.flatMap(([, attributes = '', body = '']) => [
      ...Array.from(attributes.matchAll(/\bsrc="([^"]+)"/g), ([, name]) => name ?? ''),
      ...ofScript(body),
    ]),
    ...styles.flatMap(([, body = '']) => ofCss(body)),
  ];
}

/** Lines of imports and exports stand outside of fenced code. */
function ofMdx(text: string): string[] {
  const prose = text.replace(/^(`{3,})[\s\S]*?^\1`*\s*$/gm, '');
  const statements = prose.matchAll(
    /^(?:import|export)\s(?:[^'"\n;]|\n(?!\n))*?from\s*['"]([^'"\n]+)['"]|^import\s*['"]([^'"\n]+)['"]/gm,
  );
  return Array.from(statements, ([, from, bare]) => from ?? bare ?? '');
}

function ofCss(text: string): string[] {
  return Array.from(
    text.matchAll(/@import\s+(?:url\()?['"]([^'"]+)['"]/g),
    ([, name]) => name ?? '',
  );
}

/**
 * The repository's files that each file imports; packages and files that a build makes are left out.
 *
 * @param names `imports` of package.json: names that authors write, and the files they stand for.
 */
export function importsOf(
  files: SourceFiles,
  names: Readonly<Record<string, string>>,
): Map<string, string[]> {
  const result = new Map<string, string[]>();
  for (const [file, text] of files) {
    const found = specifiersOf(file, text)
      .map((specifier) => specifier.replace(/\?.*$/, ''))
      .map(
        (specifier) =>
          names[specifier] ??
          (specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : ''),
      )
      .map((target) => path.posix.normalize(target))
      .filter((target) => files.has(target));
    result.set(file, [...new Set(found)]);
  }
  return result;
}
