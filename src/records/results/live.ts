/** Fills the live column of the Results page from what this browser has measured and kept. */
import { showLive } from '../live-figure.ts';
import { recallMeasured } from './measured-here.ts';

function fill(cell: HTMLElement): void {
  const { benchmark, input, size, live, baseline } = cell.dataset;
  if (benchmark === undefined || input === undefined || live === undefined) return;
  const measured = recallMeasured({ benchmark, input, size: Number(size) });
  const figure = measured?.figures[live];
  if (!measured || !figure) {
    showLive(cell, null);
    return;
  }
  cell.title = `${measured.runtime}, ${measured.date.slice(0, 10)}`;
  // A ratio to another baseline than the record's would stand beside ratios that it cannot be compared with.
  const isComparable = baseline === undefined || baseline === measured.baseline;
  showLive(cell, { time: figure.time, ratio: isComparable ? figure.ratio : null });
}

function fillAll(): void {
  for (const cell of document.querySelectorAll<HTMLElement>('[data-live]')) fill(cell);
}

fillAll();
// Another tab may measure; and a page that is gone back to is as it was left.
addEventListener('storage', fillAll);
addEventListener('pageshow', (event) => {
  if (event.persisted) fillAll();
});
