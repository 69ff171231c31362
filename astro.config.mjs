/** The shell of the site: Starlight, MDX and the sidebar. */

import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://oxidizing-python.example',
  trailingSlash: 'always',
  integrations: [
    starlight({
      title: 'Oxidizing Python',
      expressiveCode: false,
      customCss: ['./src/styles/palette.css'],
      sidebar: [{ label: 'Chapters', items: [{ slug: 'chapters/porting-a-function' }] }],
    }),
    mdx(),
  ],
  vite: {
    worker: { format: 'es' },
  },
});
