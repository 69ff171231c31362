/** The decision as a sheet of paper: it is printed alone, without the page around it. */
import { make } from '../../browser/dom.ts';
import { type Decision, type Source, sourceWords } from './decision.ts';

/** Opens the browser's print dialog with the decision; `decision-sheet.css` hides the rest meanwhile. */
export function printDecision(decision: Decision, source: Source): void {
  const sheet = sheetOf(decision, source);
  document.body.append(sheet);
  document.documentElement.dataset['printing'] = 'decision';
  window.addEventListener(
    'afterprint',
    () => {
      sheet.remove();
      delete document.documentElement.dataset['printing'];
    },
    { once: true },
  );
  window.print();
}

function sheetOf(decision: Decision, source: Source): HTMLElement {
  const { headline, reasons, figures, answered, assumed } = decision;
  return make(
    'article',
    { class: 'decision-sheet' },
    make('h1', {}, `Should we port this? ${headline}`),
    make('ul', {}, ...reasons.map((reason) => make('li', {}, reason))),
    ...figures.map((sentence) => make('p', {}, sentence)),
    make('h2', {}, 'What was answered'),
    tableOf(answered),
    ...(assumed.length === 0
      ? []
      : [
          make('h2', {}, 'What is assumed'),
          tableOf(assumed),
          make('p', {}, 'Money is in any one currency.'),
        ]),
    make('p', {}, sourceWords(source)),
  );
}

function tableOf(rows: readonly (readonly string[])[]): HTMLElement {
  const lines = rows.map(([name = '', ...cells]) =>
    make(
      'tr',
      {},
      make('th', { scope: 'row' }, name),
      ...cells.map((cell) => make('td', {}, cell)),
    ),
  );
  return make('table', {}, make('tbody', {}, ...lines));
}
