/** Highlighting changes how source looks, never what it says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlightLines } from '../../../src/snippet/highlight.ts';
import type { Language } from '../../../src/snippet/source.ts';

/** What a browser reads from the lines. */
function contentOf(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

const LANGUAGES: readonly Language[] = [
  'python',
  'rust',
  'c',
  'cpp',
  'cython',
  'toml',
  'bash',
  'typescript',
  'json',
  'diff',
  'text',
];

describe('highlightLines', () => {
  it('marks keywords, strings, functions, numbers, types and comments of Python', async () => {
    const [line] = await highlightLines('def f(a: int = 1): return "x"  # c', 'python');
    for (const marked of [
      '<span class="code-keyword">def</span>',
      '<span class="code-function">f</span>',
      '<span class="code-type">int</span>',
      '<span class="code-number">1</span>',
      '<span class="code-string">"x"</span>',
      '<span class="code-comment"># c</span>',
    ]) {
      expect(line).toContain(marked);
    }
  });

  it.each([
    ['c', 'uint64_t fib(uint32_t n) { return 0; } // c', 'return'],
    ['cpp', 'namespace a { int b = 1; }', 'namespace'],
    ['cython', 'def fib(unsigned int n): return n', 'def'],
  ] as const)('marks the keywords of %s', async (language, text, keyword) => {
    const [line] = await highlightLines(text, language);
    expect(line).toContain(`<span class="code-keyword">${keyword}</span>`);
  });

  it.each(LANGUAGES)('keeps every character of %s', async (language) => {
    const word = fc.constantFrom(
      'def f():',
      '"',
      "'",
      '<b>&amp;',
      '{',
      '}',
      '#',
      ' ',
      '\n',
      '\t',
      'é😀',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 12 }), async (words) => {
        const text = words.join('');
        expect(contentOf(await highlightLines(text, language))).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  it('lets no tag of the source into the page', async () => {
    const lines = await highlightLines('s = "<script>alert(1)</script>"', 'python');
    expect(lines.join('')).not.toContain('<script');
  });
});
