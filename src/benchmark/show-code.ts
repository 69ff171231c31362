/** The code of each variant, put into the page when the reader asks to see it. */
import type { SourceRegion } from '../bench/define.ts';
import { make } from '../browser/dom.ts';
import type { ShippedVariant } from '../runtime/protocol.ts';
import { withCode } from './fetch-code.ts';
import type { BareBenchmark } from './payload.ts';

/** Rejects where the code cannot be fetched. */
export async function showCode(details: HTMLElement, benchmark: BareBenchmark): Promise<void> {
  const { code } = await withCode(benchmark);
  for (const variant of Object.values(code)) {
    for (const { source, text } of codesOf(variant)) {
      const { file, region } = source;
      const place = `${variant.label} – ${variant.entry}, region ${region} of ${file}`;
      details.append(
        make('p', { class: 'bench-place' }, place),
        make('pre', { class: 'code', tabindex: '0', 'aria-label': place }, text),
      );
    }
  }
}

/** The code of a variant: what is measured, then what calls it where that is code of its own. */
function codesOf(
  variant: ShippedVariant,
): { readonly source: SourceRegion; readonly text: string }[] {
  const { source, code: text, driverCode } = variant;
  const driver = variant.engine === 'wasm' ? undefined : variant.driver;
  return driver === undefined
    ? [{ source, text }]
    : [
        { source, text },
        { source: driver, text: driverCode ?? '' },
      ];
}
