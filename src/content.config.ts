/** Where chapters and reference pages come from: the top-level `content/` folder. */

import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';

/** `chapters/03-porting-a-function/index.mdx` is served as `/chapters/porting-a-function/`. */
function slugOf(entry: string): string {
  const path = entry.replace(/\.mdx$/, '').replace(/(^|\/)index$/, '');
  return path.replace(/(^|\/)\d+-/g, '$1') || 'index';
}

export const collections = {
  docs: defineCollection({
    loader: glob({
      base: './content',
      pattern: '**/*.mdx',
      generateId: ({ entry }) => slugOf(entry),
    }),
    schema: docsSchema(),
  }),
};
