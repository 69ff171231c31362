/** The lines that a shared text changes, as many of them as a banner can show. */
import { formatCount } from '../bench/report-words.ts';
import { make } from '../browser/dom.ts';
import { type DiffLine, diffLines } from '../snippet/diff.ts';

/** Lines that are shown; what is beyond is counted. */
const MAX_LINES = 500;
/** Pairs of lines that are compared; beyond, all old lines count as removed and all new ones as added. */
const MAX_PAIRS = 1_000_000;

const TAGS = { same: 'span', removed: 'del', added: 'ins' } as const;

/** Every line of both texts; an empty text has none. */
export function difference(before: string, after: string): readonly DiffLine[] {
  const [old, fresh] = [before, after].map((text) => (text === '' ? [] : text.split('\n')));
  if (old === undefined || fresh === undefined) return [];
  if (old.length * fresh.length <= MAX_PAIRS) return diffLines(old, fresh);
  const marked = (lines: readonly string[], kind: DiffLine['kind']) =>
    lines.map((text): DiffLine => ({ kind, text }));
  return [...marked(old, 'removed'), ...marked(fresh, 'added')];
}

/** The difference as code; `label` names it. */
export function showDifference(before: string, after: string, label: string): HTMLElement {
  const lines = difference(before, after);
  const more = lines.length - MAX_LINES;
  const shown = lines
    .slice(0, MAX_LINES)
    .map(({ kind, text }) => make(TAGS[kind], { class: 'line' }, `${text}\n`));
  const code = make('code', {}, ...shown, more > 0 ? `… ${formatCount(more)} more lines` : '');
  const attributes = { class: 'code fresh', role: 'group', 'aria-label': label, tabindex: '0' };
  const pre = make('pre', attributes, code);
  Object.assign(pre.style, { maxHeight: '24rem', overflow: 'auto' });
  return make('div', { class: 'diff' }, pre);
}
