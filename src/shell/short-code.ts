/** Marks short code in the lines of the MDX files, so that no line breaks inside it. */
import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import { isShort, SHORT_CODE } from '../snippet/short-code.ts';

type MdastPlugin = NonNullable<SatteriProcessorOptions['mdastPlugins']>[number];

/** A plugin of the Markdown processor. */
export function shortCodeMarked(): MdastPlugin {
  return {
    name: 'short-code-marked',
    inlineCode(node, context) {
      if (!isShort(node.value)) return;
      context.setProperty(node, 'data', { hProperties: { class: SHORT_CODE } });
    },
  };
}
