/** Rust in cells: its rough colours, and its editor. */
import type { CodeLanguage } from '../code-view.ts';
import { rustTokens } from '../tokens.ts';
import type { Apply } from './line-message.ts';
import type { RustEditor } from './rust-editor.ts';

/** `apply` makes the edits of a suggestion. */
export function rustWith(apply: Apply): CodeLanguage<RustEditor> {
  return {
    tokens: rustTokens,
    openEditor: async (parent, options) => {
      const { RustEditor } = await import('./rust-editor.ts');
      return new RustEditor(parent, options, apply);
    },
  };
}
