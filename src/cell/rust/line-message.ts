/** What stands below a line of the editor: a message with its suggestions, or the words of a place that explains it. */
import { make } from '../../browser/dom.ts';
import type { PlacedMessage } from '../../compiler/placement.ts';
import type { Suggestion } from '../../compiler/protocol.ts';
import { kindOf, nameOf, suggestionWords } from './message-words.ts';

export type Apply = (suggestion: Suggestion) => void;

export function messageBelow({ diagnostic, text }: PlacedMessage, apply: Apply): HTMLElement {
  const element = make(
    'div',
    { class: `line-message ${kindOf(diagnostic)}` },
    make('p', {}, make('strong', {}, nameOf(diagnostic)), ` ${diagnostic.message}`),
  );
  if (text !== '' && text !== diagnostic.message) element.append(make('p', {}, text));
  if (diagnostic.suggestions.length > 0) {
    element.append(suggestionButtons(diagnostic.suggestions, apply));
  }
  return element;
}

/** `code` is what it is about. */
export function labelBelow(text: string, code: string): HTMLElement {
  const isShort = /^[^\n]{1,40}$/.test(code);
  const words = isShort ? [make('code', {}, code), `: ${text}`] : [text];
  return make('div', { class: 'line-message label' }, make('p', {}, ...words));
}

/** One button for each suggestion, which makes all of its edits. */
export function suggestionButtons(suggestions: readonly Suggestion[], apply: Apply): HTMLElement {
  const buttons = suggestions.map((suggestion) => {
    const button = make('button', { type: 'button' }, suggestionWords(suggestion));
    button.addEventListener('click', () => apply(suggestion));
    return button;
  });
  return make('div', { class: 'panel-actions' }, ...buttons);
}
