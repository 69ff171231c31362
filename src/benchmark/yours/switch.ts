/** The switch of *yours* in a panel: fetched when there is something to offer. */
import { make, part } from '../../browser/dom.ts';
import type { BareBenchmark } from '../payload.ts';
import { fullName } from '../payload.ts';
import type { Rival } from './rival.ts';

/** Shows the switch, or takes it away where the crate is the book's again. It is on where the panel measures the rival anyway. */
export function showSwitch(
  root: HTMLElement,
  benchmark: BareBenchmark,
  rival: Rival,
  isShown: boolean,
): void {
  const known = root.querySelector<HTMLElement>('[data-part="yours"]');
  const place = known ?? makeSwitch(benchmark, rival);
  place.hidden = !isShown;
  if (known === null) part(root, 'later', HTMLElement).before(place);
}

function makeSwitch(benchmark: BareBenchmark, { variant, crate }: Rival): HTMLElement {
  const box = make('input', { type: 'checkbox', name: 'yours' });
  box.checked = benchmark.preset.variants.includes(variant);
  const words = `Measure yours too: your ${crate} is compiled, and measured beside “${fullName(benchmark, variant)}”`;
  return make(
    'div',
    // Drawn as the other variants: a style of its own would come with every page.
    { class: 'bench-variants', 'data-part': 'yours' },
    make('label', {}, box, make('span', {}, words)),
  );
}
