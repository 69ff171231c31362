/** Takes figures out of the page: files to save and Markdown to paste. */
import { toCsv, toJson, toMarkdown } from '../bench/export.ts';
import { copyText } from '../browser/clipboard.ts';
import { saveFile } from '../browser/save-file.ts';
import type { Figure } from '../chart/draw.ts';
import { pngOf } from '../chart/png.ts';
import { inputWords } from '../figures/inputs.ts';
import { engineWords, environmentWords, summaryWords } from './panel-messages.ts';
import type { ShippedBenchmark } from './payload.ts';
import { fullName } from './payload.ts';
import { sweepInputWords, sweepSummaryWords } from './sweep-messages.ts';
import type { Shown } from './visible-results.ts';

export type Format = 'markdown' | 'json' | 'csv' | 'png';

/** Saves or copies what is shown and says, in words, what happened. */
export async function share(
  format: Format,
  benchmark: ShippedBenchmark,
  { once, sweep }: Shown,
  figure: Figure | null,
): Promise<string> {
  const report = once ?? sweep;
  if (report === null) return 'There are no figures yet: press Measure.';
  const labels = Object.fromEntries(
    Object.keys(benchmark.code).map((variant) => [variant, fullName(benchmark, variant)]),
  );
  switch (format) {
    case 'markdown': {
      const result = await copyText(toMarkdown(report, labels));
      return result.kind === 'copied' ? 'Markdown copied' : `Not copied: ${result.why}`;
    }
    case 'json':
      return save(benchmark, 'json', new Blob([toJson(report)], { type: 'application/json' }));
    case 'csv':
      return save(benchmark, 'csv', new Blob([toCsv(report, labels)], { type: 'text/csv' }));
    case 'png': {
      if (figure === null || figure.canvas.clientWidth === 0) {
        return 'There is no chart in this view: choose one of the others.';
      }
      const caption = { title: benchmark.title, lines: captionLines({ once, sweep }) };
      return save(benchmark, 'png', await pngOf(figure.canvas, caption, figure.theme()));
    }
  }
}

function captionLines({ once, sweep }: Shown): string[] {
  const last = once ?? sweep?.points.at(-1)?.report;
  const place =
    last === undefined
      ? []
      : [`${environmentWords(last.environment)} · ${engineWords(last.environment)}`];
  if (once !== null) return [inputWords(once.input), summaryWords(once), ...place];
  return sweep === null ? place : [sweepInputWords(sweep), sweepSummaryWords(sweep), ...place];
}

function save({ panel }: ShippedBenchmark, ending: string, blob: Blob): string {
  const name = `${panel}.${ending}`;
  saveFile(name, blob);
  return `Saved ${name}`;
}
