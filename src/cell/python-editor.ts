/** The editor with Python's grammar. */
import { pythonLanguage } from '@codemirror/lang-python';
import { Editor, type EditorOptions } from './editor.ts';

export function openPythonEditor(parent: HTMLElement, options: EditorOptions): Editor {
  return new Editor(parent, options, pythonLanguage);
}
