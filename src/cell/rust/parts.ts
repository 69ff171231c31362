/** Makes a cell of a snippet: what it needs beyond the markup that every reader has. */
import { make } from '../../browser/dom.ts';
import { type CellParts, collectParts } from '../collect-parts.ts';
import { type DraftWords, draftParts } from '../draft-parts.ts';

const PARTS = [
  'badge',
  'copied',
  'draft',
  'fresh',
  'code',
  'editor',
  'unkept',
  'messages',
  'summary',
  'list',
  'notice',
  'notice-words',
  'status',
  'announcer',
] as const;

const BUTTONS = [
  'edit',
  'whole',
  'reset',
  'copy',
  'stop',
  'run',
  'see-new',
  'take-new',
  'keep-mine',
  'reload',
  'format',
  'copy-link',
  'download',
] as const;

type Part = (typeof PARTS)[number];
export type ButtonName = (typeof BUTTONS)[number];

/** What buttons ask, by the button's `data-do`. */
export function isAction(name: string | undefined): name is ButtonName {
  return BUTTONS.some((it) => it === name);
}

/** What a cell calls what it does and what it shows. */
export interface Words {
  /** On the button that compiles, and what its keys do. */
  readonly verb: { readonly button: string; readonly does: string };
  /** Where the original is another one than that of the edit. */
  readonly notice: DraftWords;
}

export type RustParts = CellParts<Part, ButtonName>;

const hidden = { hidden: '' };

function button(
  name: ButtonName,
  words: string,
  attributes: Readonly<Record<string, string>> = {},
) {
  return make('button', { type: 'button', 'data-do': name, ...attributes }, words);
}

function named<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  name: Part,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  return make(tag, { 'data-part': name, ...attributes }, ...children);
}

/** Of no use without a compiler. */
const COMPILING: readonly ButtonName[] = ['edit', 'whole', 'stop', 'run', 'format'];

/** Leaves an edit that can be read, reset, copied and shared; and written, where `isWritable`. */
export function withoutCompiler({ button, part }: RustParts, isWritable: boolean): void {
  for (const name of COMPILING) button[name].hidden = !isWritable || name !== 'edit';
  part.status.textContent = 'There is no compiler beside this page.';
  if (!isWritable) part.code.removeAttribute('aria-describedby');
}

/** Another panel compiles for this one, and shows what becomes of it. */
export function withoutRun({ button, part }: RustParts): void {
  for (const name of ['run', 'stop'] as const) button[name].hidden = true;
  part.status.hidden = true;
}

/** Turns the figure into a cell; `hint` is an id that the page does not have yet. */
export function makeCell(
  figure: HTMLElement,
  name: string,
  hint: string,
  { verb, notice }: Words,
): RustParts {
  const code = found(figure, 'pre.code');
  const actions = found(figure, 'figcaption .panel-actions');
  const copied = found(figure, 'figcaption [role="status"]');
  code.dataset.part = 'code';
  code.setAttribute('role', 'group');
  code.setAttribute('aria-label', `Code of ${name}`);
  code.setAttribute('aria-describedby', hint);
  copied.dataset.part = 'copied';
  copied.before(named('span', 'badge', { class: 'tag', ...hidden }, 'edited'));
  for (const copy of actions.querySelectorAll('[data-copy]')) copy.remove();
  actions.append(
    button('whole', 'Whole file', { 'aria-pressed': 'false' }),
    button('reset', 'Reset', { 'aria-disabled': 'true' }),
    button('copy', 'Copy'),
    button('stop', 'Stop', { 'aria-disabled': 'true' }),
    button('run', verb.button, { class: 'go' }),
  );
  code.before(...draftParts(name, notice));
  code.after(
    named('div', 'editor', { class: 'code', 'data-hint': hint, ...hidden }),
    make(
      'p',
      { class: 'cell-hint', id: hint },
      make('span', {}, `Enter edits, Ctrl+Enter ${verb.does}`),
      make('span', {}, `Ctrl+Enter ${verb.does}; F8 goes to a message; Esc, then Tab leaves`),
    ),
    named('p', 'unkept', { class: 'panel-notice', role: 'status', ...hidden }),
  );
  // What the machine runs can be long: messages stand nearer to the code.
  const machine = figure.querySelectorAll(':scope > details.machine');
  figure.append(
    named(
      'section',
      'messages',
      { class: 'out messages', 'aria-label': `What the compiler says of ${name}`, ...hidden },
      named('p', 'summary', { class: 'out-label', role: 'status' }),
      named('div', 'list'),
    ),
    named(
      'div',
      'notice',
      { class: 'panel-notice', ...hidden },
      named('p', 'notice-words'),
      button('reload', 'Load the page again', hidden),
    ),
    ...machine,
    make(
      'footer',
      {},
      named('span', 'status', { class: 'num' }, 'not compiled yet'),
      make(
        'span',
        { class: 'panel-actions' },
        button('format', 'Format', { class: 'quiet' }),
        button('copy-link', 'Copy link', { class: 'quiet', ...hidden }),
        button('download', 'Download with my changes', { class: 'quiet', ...hidden }),
      ),
    ),
    named('p', 'announcer', { class: 'visually-hidden', role: 'status' }),
  );
  figure.setAttribute('aria-label', `Rust cell ${name}`);
  figure.classList.add('rust-cell');
  return collectParts(figure, PARTS, BUTTONS, 'src/cell/rust/parts.ts');
}

function found(figure: HTMLElement, selector: string): HTMLElement {
  const element = figure.querySelector<HTMLElement>(selector);
  if (element) return element;
  throw new Error(`The markup of a snippet lacks "${selector}"; see Snippet.astro.`);
}
