/** Python in cells: its rough colours, and its editor. */
import type { CodeLanguage } from './code-view.ts';
import type { Editor } from './editor.ts';
import { pythonTokens } from './tokens.ts';

export const PYTHON: CodeLanguage<Editor> = {
  tokens: pythonTokens,
  openEditor: async (parent, options) => {
    const { openPythonEditor } = await import('./python-editor.ts');
    return openPythonEditor(parent, options);
  },
};
