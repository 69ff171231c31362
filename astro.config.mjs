/** The shell of the site: Starlight, MDX and the sidebar. */

import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { readSiteAddress } from './src/shell/address.ts';
import { forOldBrowsers } from './src/shell/build-targets.ts';
import { scriptBundles, styleBundles } from './src/shell/bundles.ts';
import { linksOnSite } from './src/shell/links.ts';
import { shortCodeMarked } from './src/shell/short-code.ts';
import { sidebarOf } from './src/shell/sidebar.ts';
import { trimStarlight } from './src/shell/starlight-patches.ts';
import { reloadOnSourceChange } from './src/snippet/reload.ts';

const { origin, base } = readSiteAddress();

/** Parts of Starlight's pages that the shell draws itself: the file in src/shell/ has the same name. */
const drawn = [
  'ContentPanel',
  'Footer',
  'Head',
  'Header',
  'MarkdownContent',
  'PageFrame',
  'PageTitle',
  'Pagination',
  'Search',
  'Sidebar',
  'SiteTitle',
  'SkipLink',
  'ThemeProvider',
  'ThemeSelect',
  'TwoColumnContent',
];

/** Parts that this site has no use for. */
const unused = [
  'Banner',
  'DraftContentNotice',
  'EditLink',
  'FallbackContentNotice',
  'Hero',
  'LanguageSelect',
  'LastUpdated',
  'MobileMenuFooter',
  'MobileMenuToggle',
  'MobileTableOfContents',
  'PageSidebar',
  'SocialIcons',
  'TableOfContents',
];

export default defineConfig({
  site: origin,
  base,
  trailingSlash: 'always',
  prefetch: false,
  markdown: { processor: satteri({ mdastPlugins: [linksOnSite(base), shortCodeMarked()] }) },
  integrations: [
    starlight({
      title: 'Oxidizing Python',
      description: 'Learn to make slow Python fast with Rust, and measure it in your own browser.',
      favicon: '/favicon.svg',
      // The search finds sections, of a list that scripts/search/ makes of the built pages.
      pagefind: false,
      expressiveCode: false,
      markdown: { headingLinks: false, processedDirs: ['./content/'] },
      customCss: ['./src/styles/palette.css', './src/styles/base.css', './src/styles/prose.css'],
      components: {
        ...Object.fromEntries(drawn.map((name) => [name, `./src/shell/${name}.astro`])),
        ...Object.fromEntries(unused.map((name) => [name, './src/shell/Nothing.astro'])),
      },
      sidebar: sidebarOf('content'),
    }),
    mdx(),
    // The book repeats the chapters, and nobody looks for the page that stands in for a missing one.
    sitemap({ filter: (page) => !/\/(book|offline)\/$/.test(page) }),
  ],
  vite: {
    plugins: [forOldBrowsers(), trimStarlight(), reloadOnSourceChange()],
    // Scripts stay files: what is inline has to be hashed into the page's security policy.
    build: { assetsInlineLimit: 0 },
    worker: { format: 'es' },
    environments: {
      prerender: {
        build: { rolldownOptions: { output: { codeSplitting: { groups: [...styleBundles] } } } },
      },
      client: {
        build: { rolldownOptions: { output: { codeSplitting: { groups: [...scriptBundles] } } } },
      },
    },
  },
});
