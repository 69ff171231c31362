/** What the room guessed and what its computers measured. Nothing says who did: it is for a projector, and has to fit one. */
import { escaped } from '../html.ts';
import type { Question } from './book.ts';
import { barsOf, dotPlot } from './charts.ts';
import { ratioWords, type Spread, spreadOf } from './distribution.ts';
import type { Reader } from './room.ts';
import { type Bar, barAt, guessCount, histogramOf, measuredRatiosOf } from './summary.ts';

/** Nobody reads more numbers. */
const MOST_LISTED = 60;

export function questionView(readers: readonly Reader[], question: Question): string {
  const guesses = guessCount(readers, question);
  const ratios = measuredRatiosOf(readers, question);
  const spread = spreadOf(ratios);
  const all = histogramOf(readers, question);
  const middle = question.kind === 'ratio' && spread && all[barAt(question, spread.median)];
  const remark = middle
    ? { bar: middle, words: `measured: ${ratioWords(spread.median, 3)}` }
    : null;
  const isSaid = (bar: Bar) => bar.count > 0 || bar === middle;
  const bars =
    question.kind === 'choice'
      ? all
      : all.slice(all.findIndex(isSaid), all.findLastIndex(isSaid) + 1);
  const isMeasurable = question.kind === 'ratio' && question.measurable !== null;
  return `<h1>${escaped(question.title)}</h1>
<h2>Guessed</h2>
<p class="soft">${guesses} ${guesses === 1 ? 'guess' : 'guesses'}</p>
${guesses === 0 ? '' : barsOf(bars, remark)}
${isMeasurable ? `<h2>Measured</h2>\n${measured(ratios, spread)}` : ''}`;
}

function measured(ratios: readonly number[], spread: Spread | null): string {
  if (spread === null) return '<p class="soft">By no computer yet.</p>';
  const [median, low, high] = [spread.median, spread.low, spread.high].map((ratio) =>
    ratioWords(ratio, 3),
  );
  const words =
    ratios.length === 1
      ? `1 computer: ${median}`
      : `${ratios.length} computers: median ${median}, from ${low} to ${high}`;
  return `<p>${words}</p>
${dotPlot(ratios, spread, `A dot for each computer. ${words}.`)}
${ratios.length > MOST_LISTED ? '' : `<p class="soft each">Each: ${ratios.map((ratio) => ratioWords(ratio, 3)).join(', ')}</p>`}`;
}
