/** The list of the compiler's messages below the editor: errors first, clippy's hints last, each in a fold. */
import { make } from '../../browser/dom.ts';
import type { MarkedFile } from '../../compiler/marked-file.ts';
import { lineOf, type Placement } from '../../compiler/placement.ts';
import type { Diagnostic, ModuleName } from '../../compiler/protocol.ts';
import { terminalNodes } from '../styled-text.ts';
import { type Apply, suggestionButtons } from './line-message.ts';
import { HEADINGS, KINDS, kindOf, nameOf } from './message-words.ts';

export interface ListHandlers {
  readonly apply: Apply;
  /** Brings the reader to its place in the editor. */
  readonly goTo: (diagnostic: Diagnostic) => void;
}

/** `file` is the text that the messages are about. */
export function messageList(
  { placed, hidden, elsewhere }: Placement,
  module: ModuleName,
  file: MarkedFile,
  handlers: ListHandlers,
): HTMLElement[] {
  const shown = new Set(placed.map(({ diagnostic }) => diagnostic));
  const all = [...shown, ...hidden, ...elsewhere];
  return KINDS.flatMap((kind) => {
    const own = all.filter((it) => kindOf(it) === kind);
    if (own.length === 0) return [];
    const folds = own.map((it) => {
      const line = lineOf(it, module, file);
      return make('li', {}, fold(it, line, shown.has(it), handlers));
    });
    return [make('p', { class: 'out-label' }, HEADINGS[kind]), make('ul', {}, ...folds)];
  });
}

/** Shows another list; what the reader has unfolded stays so where it is said again. */
export function replaceFolds(list: HTMLElement, content: readonly HTMLElement[]): void {
  const nameOfFold = (it: Element) => it.querySelector('summary')?.textContent;
  const open = new Set([...list.querySelectorAll('details[open]')].map(nameOfFold));
  list.replaceChildren(...content);
  for (const it of list.querySelectorAll('details')) it.open = open.has(nameOfFold(it));
}

function fold(
  diagnostic: Diagnostic,
  line: number | null,
  isShown: boolean,
  { apply, goTo }: ListHandlers,
): HTMLElement {
  const { message, notes, suggestions, rendered, explanation, code } = diagnostic;
  const place = line === null ? '' : `, line ${line}`;
  const result = make(
    'details',
    {},
    make('summary', {}, make('strong', {}, `${nameOf(diagnostic)}${place}:`), ` ${message}`),
  );
  if (line !== null) {
    const words = isShown ? `Go to line ${line}` : `Show line ${line} in the whole file`;
    const button = make('button', { type: 'button', class: 'quiet' }, words);
    button.addEventListener('click', () => goTo(diagnostic));
    result.append(make('div', { class: 'panel-actions' }, button));
  }
  result.append(...notes.map((note) => make('p', {}, note)));
  // Those of a message that is shown stand at its line.
  if (!isShown && suggestions.length > 0) result.append(suggestionButtons(suggestions, apply));
  if (rendered !== '')
    result.append(inner('As a terminal shows it', terminalNodes(rendered.trimEnd()), 'terminal'));
  if (explanation !== null)
    result.append(inner(`What ${code ?? 'this'} means`, [explanation.trim()], 'text'));
  return result;
}

function inner(
  summary: string,
  content: readonly (Node | string)[],
  kind: 'terminal' | 'text',
): HTMLElement {
  // Styled text stands in a block of its own, as in an output.
  const block = make('span', {}, ...content);
  const text = make(
    'pre',
    { class: kind, tabindex: '0', role: 'group', 'aria-label': summary },
    block,
  );
  return make('details', {}, make('summary', {}, summary), text);
}
