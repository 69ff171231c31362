/** The editor with Rust's grammar and the compiler's messages below its lines, loaded when the reader first edits. */
import { rustLanguage } from '@codemirror/lang-rust';
import {
  linter,
  type Diagnostic as Mark,
  nextDiagnostic,
  previousDiagnostic,
  setDiagnostics,
} from '@codemirror/lint';
import { type Extension, type Range, StateEffect, StateField } from '@codemirror/state';
import {
  type Command,
  Decoration,
  type DecorationSet,
  EditorView,
  keymap,
  WidgetType,
} from '@codemirror/view';
import { type PlacedLabel, type PlacedMessage, within } from '../../compiler/placement.ts';
import { Editor, type EditorOptions } from '../editor.ts';
import { type Apply, labelBelow, messageBelow } from './line-message.ts';
import { kindOf, nameOf } from './message-words.ts';

class BelowLine extends WidgetType {
  readonly #make: () => HTMLElement;
  readonly #same: string;

  /** `same`: two with the same text are not drawn anew. */
  constructor(same: string, make: () => HTMLElement) {
    super();
    this.#same = same;
    this.#make = make;
  }

  override eq(other: BelowLine): boolean {
    return other.#same === this.#same;
  }

  override toDOM(): HTMLElement {
    return this.#make();
  }

  /** Its buttons are no part of the text. */
  override ignoreEvent(): boolean {
    return true;
  }
}

const setWidgets = StateEffect.define<DecorationSet>();

/** They move with their lines until the next answer of the compiler. */
const widgets = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (shown, transaction) => {
    const set = transaction.effects.find((effect) => effect.is(setWidgets));
    return set ? set.value : shown.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Goes to a message and has it read out. */
function announcing(command: Command, messages: () => readonly PlacedMessage[]): Command {
  return (view) => {
    if (!command(view)) return false;
    const { from, to } = view.state.selection.main;
    const said = messages().filter((it) => it.from === from && it.to === to);
    const words = said.map(({ diagnostic }) => `${nameOf(diagnostic)} ${diagnostic.message}`);
    // Without a selection, Escape and Tab leave at once.
    view.dispatch({
      selection: { anchor: from },
      effects: EditorView.announce.of(words.join('. ')),
    });
    return true;
  };
}

const LABELLED = Decoration.mark({ class: 'labelled' });

const SEVERITY = { error: 'error', warning: 'warning', hint: 'info' } as const;

export class RustEditor extends Editor {
  readonly #apply: Apply;
  #messages: readonly PlacedMessage[] = [];

  constructor(parent: HTMLElement, options: EditorOptions, apply: Apply) {
    const messages = (): readonly PlacedMessage[] => this.#messages;
    const language: Extension = [
      rustLanguage,
      // The words stand below the line, so there is nothing to hover for.
      linter(null, { tooltipFilter: () => [] }),
      widgets,
      keymap.of([
        { key: 'F8', run: announcing(nextDiagnostic, messages) },
        { key: 'Shift-F8', run: announcing(previousDiagnostic, messages) },
      ]),
    ];
    super(parent, options, language);
    this.#apply = apply;
  }

  /** Marks the places of messages, and writes them below their lines. */
  showMessages(placed: readonly PlacedMessage[]): void {
    const { state } = this.view;
    const messages = within(placed, state.doc.length);
    this.#messages = messages;
    const marks = messages.map(
      ({ from, to, diagnostic }): Mark => ({
        from,
        to,
        severity: SEVERITY[kindOf(diagnostic)],
        message: diagnostic.message,
      }),
    );
    const below = messages.flatMap((message) => [
      this.#below(message.to, JSON.stringify([message.text, message.diagnostic]), () =>
        messageBelow(message, this.#apply),
      ),
      ...message.labels.flatMap((label) => this.#label(label)),
    ]);
    this.view.dispatch(setDiagnostics(state, marks), {
      effects: setWidgets.of(Decoration.set(below, true)),
    });
  }

  #below(position: number, same: string, make: () => HTMLElement): Range<Decoration> {
    const { to } = this.view.state.doc.lineAt(position);
    return Decoration.widget({ widget: new BelowLine(same, make), block: true, side: 1 }).range(to);
  }

  /** Its words below the line, and a mark where they belong. */
  #label({ from, to, text }: PlacedLabel): Range<Decoration>[] {
    const code = this.view.state.sliceDoc(from, to);
    const below = this.#below(to, JSON.stringify([text, code]), () => labelBelow(text, code));
    return from < to ? [LABELLED.range(from, to), below] : [below];
  }

  get cursor(): number {
    return this.view.state.selection.main.head;
  }

  /** Shows other lines of the file; what was typed cannot be undone in them. */
  openLines(text: string, cursor: number): void {
    const before = this.view.coordsAtPos(this.cursor)?.top;
    this.open(text, cursor);
    this.view.focus();
    // The line that is edited stays where it is on the screen.
    const after = this.view.coordsAtPos(this.cursor)?.top;
    if (before !== undefined && after !== undefined) scrollBy({ top: after - before });
  }

  goTo(position: number): void {
    this.view.dispatch({ selection: { anchor: position }, scrollIntoView: true });
    this.view.focus();
  }
}
