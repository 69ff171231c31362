/**
 * Follows links to a changed cell, from when it is loaded on: a banner offers what one brings or says
 * what is wrong. Nothing runs.
 */

import { make } from '../../browser/dom.ts';
import { type After, type Choice, CLOSE, showBanner } from '../../share/banner.ts';
import { difference } from '../../share/difference.ts';
import { nothingNewWords, offerWords, problemWords } from '../../share/link-messages.ts';
import { whereabouts } from '../../share/place.ts';
import type { CellPanel } from '../panel.ts';
import type { PyCell } from '../py-cell.ts';
import { type Problem, readLink } from './address.ts';
import { fingerprint, type Version } from './pack.ts';

/** What gets the focus when a banner has been answered. */
const CODE = '.cm-content, pre:not([hidden])';

async function openLink(): Promise<void> {
  const address = location.href;
  if (!location.hash.startsWith('#cell=')) return;
  const reading = await readLink(address);
  // Another link may have been opened meanwhile.
  if (location.href !== address) return;
  const cell = document.querySelector<PyCell>(`py-cell[data-cell="${CSS.escape(reading.cell)}"]`);
  if (cell === null) showProblem({ kind: 'no-cell' }, reading.cell, null);
  else if (reading.kind === 'problem') showProblem(reading.problem, reading.cell, cell);
  else showVersion(await cell.panel(), cell, reading.version);
}

function showProblem(problem: Problem, name: string, cell: PyCell | null): void {
  showBanner({
    label: 'Problem with a link',
    words: problemWords(problem, name),
    bad: true,
    choices: [CLOSE],
    detail: null,
    ...whereabouts(cell, CODE),
  });
}

function showVersion(panel: CellPanel, cell: PyCell, version: Version): void {
  const { original, hasEdit } = panel;
  const isOriginal = version.text === original;
  const isNew = version.text !== panel.source();
  showBanner({
    label: `Shared version of ${panel.name}`,
    words:
      isNew && !isOriginal
        ? offerWords(panel.name, hasEdit, version.of !== fingerprint(original))
        : nothingNewWords(panel.name, isOriginal),
    bad: false,
    choices: isNew && !isOriginal ? choicesFor(panel, version.text) : [CLOSE],
    detail: isOriginal ? null : detailOf(original, version.text),
    ...whereabouts(cell, CODE),
  });
}

function choicesFor(panel: CellPanel, text: string): Choice[] {
  const { hasEdit, original } = panel;
  const aside = 'Your own edit is set aside: a button at the foot of the cell brings it back.';
  const use = (wanted: string, words: string) => (): After => {
    const result = panel.useShared(wanted);
    if (result.kind === 'refused') return { kind: 'refused', words: result.why };
    return { kind: 'settled', words: hasEdit ? `${words} ${aside}` : words };
  };
  const shared: Choice = {
    label: 'Use the shared version',
    choose: use(text, 'The cell now holds the shared version. It runs when you press Run.'),
  };
  if (!hasEdit) return [shared, { ...CLOSE, label: 'Keep the original' }];
  return [
    shared,
    { ...CLOSE, label: 'Keep mine' },
    { label: 'Show the original', choose: use(original, 'The cell now holds the original.') },
  ];
}

const TAGS = { same: 'span', removed: 'del', added: 'ins' } as const;

function detailOf(before: string, after: string): HTMLElement {
  const { lines, more } = difference(before, after);
  const code = make(
    'code',
    {},
    ...lines.map(({ kind, text }) => make(TAGS[kind], { class: 'line' }, `${text}\n`)),
    ...(more > 0 ? [`… ${more.toLocaleString('en')} more lines`] : []),
  );
  const label = 'Difference between the original and the shared version';
  const attributes = { class: 'code fresh', role: 'group', 'aria-label': label, tabindex: '0' };
  const pre = make('pre', attributes, code);
  pre.style.maxHeight = '24rem';
  pre.style.overflow = 'auto';
  return make('div', { class: 'diff' }, pre);
}

addEventListener('hashchange', () => void openLink());
void openLink();
