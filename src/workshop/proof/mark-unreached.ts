/** Marks lines of an editor that no input has reached: by a broken line in front of them, and in words behind them. */
import { StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import { make } from '../../browser/dom.ts';
import type { UnreachedLine } from './unreached-line.ts';

class Words extends WidgetType {
  readonly #words: string;

  constructor(words: string) {
    super();
    this.#words = words;
  }

  override eq(other: Words): boolean {
    return other.#words === this.#words;
  }

  override toDOM(): HTMLElement {
    return make('span', { class: 'unreached-words' }, this.#words);
  }
}

const setMarks = StateEffect.define<DecorationSet>();

/** They are of this very text: a change takes them away, and its undoing brings them back. */
const marks = StateField.define<{ readonly of: Text | null; readonly set: DecorationSet }>({
  create: () => ({ of: null, set: Decoration.none }),
  update: (marked, { effects, newDoc }) => {
    const change = effects.find((effect) => effect.is(setMarks));
    return change ? { of: newDoc, set: change.value } : marked;
  },
  provide: (field) =>
    EditorView.decorations.compute([field, 'doc'], (state) => {
      const { of, set } = state.field(field);
      return of?.eq(state.doc) ? set : Decoration.none;
    }),
});

const UNREACHED = Decoration.line({ class: 'unreached' });

export function markUnreached(view: EditorView, lines: readonly UnreachedLine[]): void {
  const { state } = view;
  const ranges = lines
    .filter(({ line }) => line <= state.doc.lines)
    .flatMap(({ line, words }) => {
      const { from, to } = state.doc.line(line);
      const widget = Decoration.widget({ widget: new Words(words), side: 1 });
      return [UNREACHED.range(from), widget.range(to)];
    });
  const effects: StateEffect<unknown>[] = [setMarks.of(Decoration.set(ranges, true))];
  // Only editors of the workshop have it.
  if (state.field(marks, false) === undefined) effects.unshift(StateEffect.appendConfig.of(marks));
  view.dispatch({ effects });
}
