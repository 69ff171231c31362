/** The editor of a cell: CodeMirror with the grammar of its language, loaded when the reader first edits. */
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { EditorState, type Extension, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { tagHighlighter, tags } from '@lezer/highlight';

/** The same classes as in highlighted static code. */
const highlighter = tagHighlighter([
  { tag: [tags.keyword, tags.bool, tags.null, tags.self], class: 'code-keyword' },
  { tag: [tags.string, tags.special(tags.string), tags.escape], class: 'code-string' },
  { tag: tags.comment, class: 'code-comment' },
  { tag: tags.number, class: 'code-number' },
  { tag: [tags.className, tags.typeName], class: 'code-type' },
  {
    tag: [
      tags.function(tags.variableName),
      tags.function(tags.definition(tags.variableName)),
      tags.macroName,
      tags.meta,
    ],
    class: 'code-function',
  },
]);

export interface EditorOptions {
  readonly text: string;
  /** Read out by screen readers as the editor's name. */
  readonly label: string;
  /** Id of the element that says how to leave. */
  readonly hint: string;
  readonly onChange: () => void;
  readonly onRun: () => void;
}

/** The key is used up: no line end is written. */
function runs(options: EditorOptions): boolean {
  options.onRun();
  return true;
}

export class Editor {
  protected readonly view: EditorView;
  readonly #extensions: Extension;

  /** `language`: its grammar, and what else its editor does. */
  constructor(parent: HTMLElement, options: EditorOptions, language: Extension) {
    this.#extensions = [
      history(),
      language,
      syntaxHighlighting(highlighter),
      indentUnit.of('    '),
      EditorState.tabSize.of(4),
      indentOnInput(),
      Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => runs(options) }])),
      keymap.of([...historyKeymap, ...defaultKeymap, indentWithTab]),
      EditorView.contentAttributes.of({
        'aria-label': options.label,
        'aria-describedby': options.hint,
        spellcheck: 'false',
        autocapitalize: 'off',
        // What can be edited takes focus without it; axe looks for it where the scroller has to be reached by keyboard.
        tabindex: '0',
      }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) options.onChange();
      }),
    ];
    this.view = new EditorView({ parent, doc: options.text, extensions: this.#extensions });
  }

  text(): string {
    return this.view.state.doc.toString();
  }

  /** Makes the text `text`, where it differs; the editor's own undo brings the old one back. */
  replace(text: string): void {
    const old = this.text();
    const most = Math.min(old.length, text.length);
    let from = 0;
    while (from < most && old[from] === text[from]) from += 1;
    let after = 0;
    while (after < most - from && old.at(-1 - after) === text.at(-1 - after)) after += 1;
    const insert = text.slice(from, text.length - after);
    this.view.dispatch({ changes: { from, to: old.length - after, insert } });
  }

  /** Shows another text, with nothing to undo. */
  protected open(text: string, cursor: number): void {
    const { length } = text;
    const selection = { anchor: Math.min(cursor, length) };
    this.view.setState(EditorState.create({ doc: text, selection, extensions: this.#extensions }));
  }

  /** Lets a page do with its editors what the others do not. */
  use(act: (view: EditorView) => void): void {
    act(this.view);
  }

  /** Puts the cursor at the start of a line, counted from 1: the last one where there are fewer. */
  goToLine(line: number): void {
    const { doc } = this.view.state;
    const { from } = doc.line(Math.min(Math.max(line, 1), doc.lines));
    this.view.dispatch({
      selection: { anchor: from },
      effects: EditorView.scrollIntoView(from, { y: 'center' }),
    });
    this.view.focus();
  }

  /** Goes on where the reader was in another field. */
  goOn(position: number): void {
    const anchor = Math.min(position, this.view.state.doc.length);
    this.view.dispatch({ selection: { anchor }, scrollIntoView: true });
    this.view.focus();
  }

  /** Puts the cursor where the reader clicked, else at the start; writes what was `typed` there. */
  enter(
    at: { readonly x: number; readonly y: number } | null,
    typed: string,
    scrollLeft = this.view.scrollDOM.scrollLeft,
  ): void {
    this.view.scrollDOM.scrollLeft = scrollLeft;
    const position = at ? this.view.posAtCoords(at, false) : 0;
    this.view.dispatch({
      changes: { from: position, insert: typed },
      selection: { anchor: position + typed.length },
    });
    this.view.focus();
  }
}
