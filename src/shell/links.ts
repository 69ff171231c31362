/** Links of the MDX files, which are written from the root of the site, as the host needs them. */
import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';

type MdastPlugin = NonNullable<SatteriProcessorOptions['mdastPlugins']>[number];

/** A plugin of the Markdown processor. `base` begins and ends with a slash. */
export function linksOnSite(base: string): MdastPlugin {
  return {
    name: 'links-on-site',
    link(node, context) {
      if (/^\/(?!\/)/.test(node.url)) context.setProperty(node, 'url', base + node.url.slice(1));
    },
  };
}
