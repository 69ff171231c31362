/** Turns source text into highlighted lines of HTML while the site is built. */
import { createHighlighter, type Highlighter } from 'shiki';
import type { Language } from './source.ts';
import { kindOf, theme } from './theme.ts';

let highlighter: Promise<Highlighter> | undefined;

function load(): Promise<Highlighter> {
  highlighter ??= createHighlighter({
    themes: [theme],
    langs: [
      ...['python', 'rust', 'c', 'cpp', 'toml', 'bash', 'typescript', 'json', 'yaml', 'diff'],
      'dockerfile',
    ],
  });
  return highlighter;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escaped = (text: string): string => text.replace(/[&<>]/g, (it) => ENTITIES[it] ?? it);

/**
 * One string of HTML for each line of `text`, without line ends: escaped text in
 * `<span class="code-keyword">` and the like. Its text content is exactly `text`.
 */
export async function highlightLines(text: string, language: Language): Promise<string[]> {
  if (language === 'text') return text.split('\n').map(escaped);
  // Cython's own words are few: it reads as the Python that it is.
  const lang = language === 'cython' ? 'python' : language;
  const { tokens } = (await load()).codeToTokens(text, { lang, theme: 'oxidizing' });
  return tokens.map((line) =>
    line
      .map(({ content, color }) => {
        const kind = content.trim() === '' ? null : kindOf(color);
        return kind ? `<span class="code-${kind}">${escaped(content)}</span>` : escaped(content);
      })
      .join(''),
  );
}
