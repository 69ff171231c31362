/** Files that comments, messages and documents cite: one that is not there is found. */
import { describe, expect, test } from 'vitest';
import { citedIn, missingCitations } from '../../../scripts/links/citations.ts';
import { temporaryFolder } from '../temporary-folder.ts';

describe('what counts as a file that is cited', () => {
  test.each([
    ['see `src/cell/panel.ts`.', ['src/cell/panel.ts']],
    ['see docs/deploying.md, and scripts/steps/', ['docs/deploying.md', 'scripts/steps/']],
    ['the rules of `headers.json` (`serve/files.ts`)', ['serve/files.ts', 'headers.json']],
    ['content/**/*.bench.ts twice: content/**/*.bench.ts', ['content/**/*.bench.ts']],
  ])('%s', (text, cited) => {
    expect(citedIn(text)).toEqual(cited);
  });

  test.each([
    'a name alone: panel.ts, or `panel`',
    'and/or, 1/2, text/html, a path of a page: /chapters/why-rust/',
    "import { part } from '../browser/dom.ts';",
    'https://example.org/src/cell/panel.ts',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: that is what it looks like in code
    '`rust/${name}/lib.rs`',
    'build/stamps/site, `dist/index.html`, rust/target/debug and node_modules',
    'content/chapters/NN-slug/cells/check.py',
  ])('none: %s', (text) => {
    expect(citedIn(text)).toEqual([]);
  });
});

test('a file that is cited and not there is named with who cites it; what tests make up is not asked for', () => {
  const folder = temporaryFolder({
    'README.md': 'Read `docs/one.md`, `docs/gone.md`, `lib.rs`, `src/lib.rs` and `gone.rs`.',
    'docs/one.md': 'Of `site.ts`: [two](../README.md), `cell/a.ts`, `cell/gone.ts`.',
    'rust/doubles/src/lib.rs': '',
    'src/cell/a.ts':
      '/** As `b.css` and `src/cell/b.css`; as `c.css`. */\nthrow "see cell/gone.ts"',
    'src/cell/b.css': '/* of `a.ts`, not of scripts/a.ts */',
    'scripts/steps/site.ts': '// writes `headers.json` for scripts/**/*.ts, not for scripts/*.mjs',
    'tests/a.test.ts': "// as `src/cell/d.ts`\nconst folder = { 'src/made-up.ts': '' };",
    'playwright.config.ts': "  // Of tests/gone.ts\nimport 'tests/made-up.ts';",
  });
  const { missing } = missingCitations(folder);
  expect(missing.map(({ file, cited }) => `${file}: ${cited}`)).toEqual([
    'README.md: docs/gone.md',
    'README.md: gone.rs',
    'docs/one.md: cell/gone.ts',
    'scripts/steps/site.ts: scripts/*.mjs',
    'src/cell/a.ts: cell/gone.ts',
    'src/cell/a.ts: c.css',
    'src/cell/b.css: scripts/a.ts',
    'playwright.config.ts: tests/gone.ts',
    'tests/a.test.ts: src/cell/d.ts',
  ]);
});
